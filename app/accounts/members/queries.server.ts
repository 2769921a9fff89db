import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { missingSectors } from './sector.ts'
import { loadTeamPlace } from '../load-place.server.ts'
import { memberParam } from './forms.ts'
import { loadMember } from './load.server.ts'
import { listCoaches, listMembers } from './store.server.ts'

/**
 * Everybody in a team with role and sector, which sectors are missing, and what the asker may do about it.
 */
export const readMembers = defineQuery({
  action: 'team.members.read',
  form: teamParam,
  load: async (context, { team }) => loadTeamPlace(context, team),
  run: async ({ db, may, actor }, { subject, team }) => {
    const [members, coaches] = await Promise.all([listMembers(db, team.id), listCoaches(db, team.id)])
    const manages = may('team.members.manage', subject)
    return {
      team,
      members: members.map(({ personId, email, hidesEmail, ...member }) => {
        const self = actor.kind === 'person' && actor.id === personId
        return { ...member, personId, email: hidesEmail && !manages && !self ? null : email, self }
      }),
      coaches: coaches.map(({ name }) => name),
      missing: missingSectors(members.map(({ sector }) => sector)),
      may: {
        manage: manages,
        invite: may('team.invite', subject),
        decide: may('team.requests.decide', subject),
      },
    }
  },
})

/** One member, for those who may change what they are. */
export const readMember = defineQuery({
  action: 'team.members.manage',
  form: memberParam,
  load: loadMember,
  run: async (_, { team, member }) => ({ team, member }),
})
