import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { gatherBriefing } from './gather.server.ts'
import { memberParam } from './forms.ts'
import { loadLeaver } from './load.server.ts'
import { listHandovers, listOwnMemberships } from './store.server.ts'

/** What it takes to end a membership: what is handed over, and to whom it can go. */
export const readLeaving = defineQuery({
  action: 'team.membership.end',
  form: memberParam,
  load: loadLeaver,
  run: async ({ actor, may }, { subject, team, member, drafts, tests, candidates, needed, lastLead }) => ({
    team,
    member: { id: member.id, name: member.name, role: member.role },
    self: actor.kind === 'person' && actor.id === member.personId,
    drafts,
    tests,
    candidates: candidates.map(({ id, name, role }) => ({ id, name, role })),
    needed,
    lastLead,
    mayGiveRole: may('team.members.manage', subject),
  }),
})

/** What a team works on and what waits for it, with the newest handovers. */
export const readBriefing = defineQuery({
  action: 'team.read',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }) => ({
    team,
    made: granted.now,
    parts: await gatherBriefing(granted, team),
    handovers: await listHandovers(granted.db, team.id),
  }),
})

/** The asker's own memberships, to leave them. */
export const readOwnMemberships = defineQuery({
  action: 'profile.write',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => ({
    memberships: actor.kind === 'person' ? await listOwnMemberships(db, actor.id) : [],
  }),
})
