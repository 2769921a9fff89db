import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { done, failed, type Result } from '#app/kernel/result.ts'
import { newLinkToken } from '#app/platform/secrets/link-token.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import type { Limit } from '#app/platform/limits/rate-limit.server.ts'
import { defineCommand, type Context, type Granted } from '#app/platform/use-case.server.ts'
import type { EventNote } from '#app/platform/database/events.server.ts'
import type { TeamSubject } from '#app/policy/action.ts'
import { maskedAddress } from '../masked-address.ts'
import { pastedPeople, type PastedPerson } from './pasted-people.ts'
import { invitationEmail } from './emails.ts'
import { loadTeamPlace } from '../load-place.server.ts'
import { signaturesFor } from '../signed-mail.server.ts'
import { refuseBeyond } from '../too-often.server.ts'
import { inviteToTeamForm, inviteWithStandingForm, MOST_AT_ONCE } from './forms.ts'
import {
  invitationExpires,
  invitedTo,
  invitePeople,
  type AnsweredLine,
  type Inviting,
} from './send.server.ts'
import { findInvitation, renewInvitation, revokeInvitation, type InvitationRow } from './store.server.ts'

const INVITE_LIMIT: Limit = { name: 'invite', points: 20, seconds: 60 * 60 }
const RENEW_LIMIT: Limit = { name: 'invite-again', points: 5, seconds: 24 * 60 * 60 }

type Invited = Result<{ output: { lines: AnsweredLine[] }; events: EventNote[] }>

/** The people in a pasted list, counted as one of the lists that its sender may send. */
async function readList(
  { db, signature }: Granted,
  _: unknown,
  { people: text }: { people: string },
): Promise<Result<PastedPerson[]>> {
  const people = pastedPeople(text)
  const problem = listProblem(people)
  if (problem) return failed({ field: 'people', message: problem })
  const asker = signature.by ?? 'system'
  return (await refuseBeyond(db, INVITE_LIMIT, asker)) ?? done(people)
}

async function invite(
  granted: Granted,
  inviting: Inviting,
  people: readonly PastedPerson[],
): Promise<Invited> {
  const lines = await invitePeople(granted, inviting, people)
  const invited = lines.filter(({ outcome }) => outcome === 'invited').map(({ written }) => written)
  const team = inviting.team === null ? {} : { teamId: inviting.team.id }
  const event = { ...team, data: { role: inviting.role, sector: inviting.sector, invited } }
  return done({ output: { lines }, events: invited.length === 0 ? [] : [event] })
}

function listProblem(people: readonly PastedPerson[]): string | null {
  if (people.length > MOST_AT_ONCE)
    return `Invite at most ${MOST_AT_ONCE} people at once; these are ${people.length}.`
  if (people.some(({ email }) => email !== null)) return null
  return 'There is no e-mail address in this. Give addresses such as Ana Lee <ana@agency.gov>, one on each line.'
}

/** Invites a pasted list of people to a team, all in one role. Each line gets an answer of its own. */
export const inviteToTeam = defineCommand({
  action: 'team.invite',
  form: inviteToTeamForm,
  load: async (context, { team }) => loadTeamPlace(context, team),
  guard: readList,
  run: async (granted, { team }, { role, sector }, people) =>
    invite(granted, { team, role, sector: sector ?? null }, people),
})

/** Invites a pasted list of people to a standing in the whole collaborative. */
export const inviteWithStanding = defineCommand({
  action: 'standing.invite',
  form: inviteWithStandingForm,
  load: async () => ({ subject: null }),
  guard: readList,
  run: async (granted, _, { role }, people) => invite(granted, { team: null, role, sector: null }, people),
})

type InvitationToAnswer<Subject> = { subject: Subject; invitation: InvitationRow }

async function loadOfTeam(
  context: Context,
  input: { team: string; invitation: string },
): Promise<InvitationToAnswer<TeamSubject> | null> {
  const invitation = await findInvitation(context.db, input.invitation)
  if (invitation?.team?.slug !== input.team) return null
  return { subject: { teamId: invitation.team.id, teamName: invitation.team.name }, invitation }
}

async function loadOfStanding(
  context: Context,
  input: { invitation: string },
): Promise<InvitationToAnswer<null> | null> {
  const invitation = await findInvitation(context.db, input.invitation)
  return invitation === null || invitation.team !== null ? null : { subject: null, invitation }
}

const OVER = failed({ field: '', message: 'This invitation has been accepted or revoked in the meantime.' })

const eventOf = ({ id, email, team }: InvitationRow, what: string): EventNote => ({
  ...(team === null ? {} : { teamId: team.id }),
  subject: { kind: 'invitation', id },
  data: { email: maskedAddress(email), what },
})

async function countRenewal({ db }: Granted, { invitation }: { invitation: InvitationRow }) {
  return (await refuseBeyond(db, RENEW_LIMIT, invitation.id)) ?? done(null)
}

async function renew(
  granted: Granted,
  { invitation }: { invitation: InvitationRow },
): Promise<Result<{ output: { email: string }; events: EventNote[] }>> {
  const { db, now } = granted
  const { token, hash } = newLinkToken()
  const expiresAt = invitationExpires(now)
  if (!(await renewInvitation(db, invitation.id, { tokenHash: hash, sentAt: now, expiresAt }))) return OVER
  const { email, name, team, role } = invitation
  const from = await signaturesFor(granted, team, { emails: [email], invited: true })
  const mail = invitationEmail({
    to: { address: email, name },
    from: from(email),
    invitedTo: invitedTo({ team, role: role as Inviting['role'] }),
    token,
    expiresAt,
  })
  await sendMail(granted, mail)
  return done({ output: { email }, events: [eventOf(invitation, 'sent again')] })
}

async function revoke(
  { db, signature }: Granted,
  { invitation }: { invitation: InvitationRow },
): Promise<Result<{ output: { email: string }; events: EventNote[] }>> {
  if (!(await revokeInvitation(db, invitation.id, signature))) return OVER
  return done({ output: { email: invitation.email }, events: [eventOf(invitation, 'revoked')] })
}

const ofTeam = z.object({ team: slugSchema, invitation: z.uuid() })
const ofStanding = z.object({ invitation: z.uuid() })

/** Sends an invitation again with a new link; the old one opens nothing any more. */
export const renewTeamInvitation = defineCommand({
  action: 'team.invite',
  form: ofTeam,
  load: loadOfTeam,
  guard: countRenewal,
  run: renew,
})
export const renewStandingInvitation = defineCommand({
  action: 'standing.invite',
  form: ofStanding,
  load: loadOfStanding,
  guard: countRenewal,
  run: renew,
})

/** Takes an invitation back before it was accepted. */
export const revokeTeamInvitation = defineCommand({
  action: 'team.invite',
  form: ofTeam,
  load: loadOfTeam,
  run: revoke,
})
export const revokeStandingInvitation = defineCommand({
  action: 'standing.invite',
  form: ofStanding,
  load: loadOfStanding,
  run: revoke,
})
