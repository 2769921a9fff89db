import { done, failed } from '#app/kernel/result.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand, type Context } from '#app/platform/use-case.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { signatureFor } from '../signed-mail.server.ts'
import { approvedEmail, declinedEmail } from './emails.ts'
import { invitePeople } from '../invitations/send.server.ts'
import { findPersonByEmail, grantMembership } from '../store.server.ts'
import { decideForm } from './forms.ts'
import { decideRequest, findRequest } from './store.server.ts'

/** The `load` of use cases about one confirmed request of a team. */
export async function loadRequest({ db }: Pick<Context, 'db'>, input: { team: string; request: string }) {
  const request = await findRequest(db, input.request)
  if (request === null || request.team.slug !== input.team || request.confirmedAt === null) return null
  return { subject: { teamId: request.team.id, teamName: request.team.name }, request }
}

/**
 * Approves or declines a request, with a word for the person. One with an account is a member from then
 * on; one without gets an invitation, and becomes a member by accepting it.
 */
export const decideJoin = defineCommand({
  action: 'team.requests.decide',
  form: decideForm,
  load: loadRequest,
  run: async (granted, { request }, { decision, role, word }) => {
    const { db, now, signature } = granted
    const { id, team, email, name, sector } = request
    const given = {
      decision,
      word: word === undefined || word === '' ? null : word,
      role: decision === 'approved' ? role : null,
      decidedAt: signature.at,
      decidedBy: signature.by,
    }
    if (!(await decideRequest(db, id, given)))
      return failed({
        field: '',
        message: 'Somebody else has just answered this request: the list now shows it.',
      })
    const to = { address: email, name }
    if (decision === 'declined') {
      const by = await signatureFor(granted, team, email)
      await sendMail(granted, declinedEmail(to, team, { by, word: given.word ?? '' }, now))
    } else {
      const person = await findPersonByEmail(db, email)
      if (person !== null && !person.closed) {
        await grantMembership(db, { personId: person.id, teamId: team.id, role, sector }, now)
        const by = await signatureFor(granted, team, email)
        await sendMail(
          granted,
          approvedEmail(to, team, { role: teamRoleLabel(role), by, word: given.word }, now),
        )
      } else {
        await invitePeople(granted, { team, role, sector }, [{ written: email, email, name }], given.word)
      }
    }
    const event = {
      teamId: team.id,
      subject: { kind: 'join-request', id },
      data: { decision, role: given.role },
    }
    return done({ output: { team: team.slug }, events: [event] })
  },
})
