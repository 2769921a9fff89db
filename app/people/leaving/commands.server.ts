import type { Signature } from '#app/kernel/signature.ts'
import {
  endMembership,
  grantMembership,
  holdToTheRule,
  lockTeam,
  signatureFor,
  type Member,
} from '#app/accounts/api.server.ts'
import { done, failed } from '#app/kernel/result.ts'
import { dropDraftsOf, moveDrafts } from '#app/measures/api.server.ts'
import { moveTests } from '#app/pdsa/api.server.ts'
import { violatedConstraint, type Db } from '#app/platform/database/db.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { teamRoleLabel, type TeamRole } from '#app/policy/actor.ts'
import { roleAfter } from './succession.ts'
import { handoverEmail, membershipEndedEmail } from './emails.ts'
import { gatherBriefing } from './gather.server.ts'
import { leaveForm } from './forms.ts'
import { loadLeaver } from './load.server.ts'
import { addHandover } from './store.server.ts'

const CHANGED_MEANWHILE = failed({
  field: '',
  message: 'Somebody else has just changed who is in this team: this page now shows it.',
})

/**
 * Ends a membership in one step: drafts go to the successor, who gets the briefing by mail and, where the
 * team would have no lead, the lead. The person keeps their account, and what they wrote stays theirs.
 */
export const leaveTeam = defineCommand({
  action: 'team.membership.end',
  form: leaveForm,
  load: async (context, input) => {
    const loaded = await loadLeaver(context, input)
    if (loaded === null) return null
    // Looked at again once nobody else can change who is in the team.
    await lockTeam(context.db, loaded.team.id)
    return loadLeaver(context, input)
  },
  run: async (granted, { subject, team, member, candidates, needed, lastLead }, input) => {
    const { db, now, may, signature } = granted
    const successor = candidates.find(({ id }) => id === input.successor) ?? null
    if (input.successor !== undefined && successor === null)
      return failed({ field: 'successor', message: 'Choose somebody who is in the team and enters figures.' })
    if (lastLead && candidates.length === 0)
      return failed({ field: '', message: nobodyLeft(team.name, member.name) })
    if (needed && successor === null)
      return failed({ field: 'successor', message: `Choose who takes over from ${member.name}.` })
    const givenOn = input.givesRole && may('team.members.manage', subject)
    const role = successor && roleAfter(successor.role, member.role, { lastLead, givenOn })
    const whose = { from: member.personId, to: successor?.personId ?? '' }
    // Before the briefing, which names the owner of each test.
    const tests = successor ? await moveTests(db, team.id, whose, signature) : 0
    // Before the membership ends: afterwards the person may no longer read the team.
    const parts = successor && (await gatherBriefing(granted, team, { without: member.id }))
    try {
      if (!(await endMembership(db, member.id, signature))) return CHANGED_MEANWHILE
      if (successor && role !== null && !(await raise(db, { team, successor, role, signature })))
        return CHANGED_MEANWHILE
      await holdToTheRule(db)
    } catch (error) {
      if (violatedConstraint(error) !== 'team_keeps_a_lead') throw error
      return CHANGED_MEANWHILE
    }
    const drafts = successor ? await moveDrafts(db, team.id, whose) : 0
    if (!successor) await dropDraftsOf(db, member.personId, team.id)
    const word = input.word || null
    await addHandover(db, {
      teamId: team.id,
      fromPerson: member.personId,
      fromRole: member.role,
      toPerson: successor?.personId ?? null,
      toRole: role,
      drafts,
      word,
      handedAt: now,
      handedBy: signature.by,
    })
    if (successor && role && parts) {
      const to = { address: successor.email, name: successor.name }
      const fromRole = teamRoleLabel(member.role)
      const given = { from: member.name, fromRole, role: teamRoleLabel(role), drafts, tests, word }
      await sendMail(granted, handoverEmail(to, team, given, parts, now))
    }
    const self = signature.by === member.personId
    if (!self) {
      const to = { address: member.email, name: member.name }
      const by = await signatureFor(granted, team, member.email)
      await sendMail(granted, membershipEndedEmail(to, team, by, now))
    }
    const event = {
      teamId: team.id,
      subject: { kind: 'person', id: member.personId },
      data: { ended: member.role, to: successor?.personId ?? null, role, drafts, tests },
    }
    return done({ output: { team: team.slug, self }, events: [event] })
  },
})

const nobodyLeft = (team: string, name: string): string =>
  `${name} is the only lead of ${team}, and nobody else in the team could lead it. Invite somebody or give somebody a role first; national staff can help.`

type Raising = {
  readonly team: { readonly id: string }
  readonly successor: Member
  readonly role: TeamRole
  readonly signature: Signature
}

/** A new role is a new row, as whenever a role changes. False when the successor has left meanwhile. */
async function raise(db: Db, { team, successor, role, signature }: Raising): Promise<boolean> {
  if (role === successor.role) return true
  const { id, personId, sector } = successor
  if (!(await endMembership(db, id, signature))) return false
  return grantMembership(db, { personId, teamId: team.id, role, sector }, signature.at)
}
