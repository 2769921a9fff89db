import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { signatureFor } from '../signed-mail.server.ts'
import { roleChangedEmail } from './emails.ts'
import { grantMembership } from '../store.server.ts'
import { changeMemberForm } from './forms.ts'
import { memberFields } from './edited.ts'
import { loadMemberAsNow } from './load.server.ts'
import { endMembership, holdToTheRule, setSector } from './store.server.ts'

const lastLead = (team: string, field: string) =>
  failed({ field, message: `${team} has no other lead. Make somebody else team lead first, then come back.` })

const CHANGED_MEANWHILE = failed({
  field: '',
  message: 'Somebody else has just changed this membership: this page now shows it.',
})

/**
 * Changes somebody's role or sector in a team. A new role is a new row: what they were before stays readable.
 */
export const changeMember = defineCommand({
  action: 'team.members.manage',
  form: changeMemberForm,
  load: loadMemberAsNow,
  edit: {
    of: ({ team, member }) => `membership of ${member.personId} in ${team.id}`,
    stands: (_, { member }) => memberFields(member),
  },
  run: async (granted, { team, member }, { role, sector = null }) => {
    const { db, now, actor, signature } = granted
    const event = {
      teamId: team.id,
      subject: { kind: 'person', id: member.personId },
      data: { from: { role: member.role, sector: member.sector }, to: { role, sector } },
    }
    if (role === member.role) {
      await setSector(db, member.id, sector)
      return done({ output: { team: team.slug }, events: [event] })
    }
    try {
      if (!(await endMembership(db, member.id, signature))) return CHANGED_MEANWHILE
      const { personId } = member
      if (!(await grantMembership(db, { personId, teamId: team.id, role, sector }, now)))
        return CHANGED_MEANWHILE
      await holdToTheRule(db)
    } catch (error) {
      if (violatedConstraint(error) !== 'team_keeps_a_lead') throw error
      return lastLead(team.name, 'role')
    }
    if (actor.kind !== 'person' || actor.id !== member.personId) {
      const to = { address: member.email, name: member.name }
      const changes = {
        by: await signatureFor(granted, team, member.email),
        from: teamRoleLabel(member.role),
        role: teamRoleLabel(role),
      }
      await sendMail(granted, roleChangedEmail(to, team, changes, now))
    }
    return done({ output: { team: team.slug }, events: [event] })
  },
})
