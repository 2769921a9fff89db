import { newLinkToken } from '#app/platform/secrets/link-token.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { sendMails } from '#app/platform/mail/queue.server.ts'
import { standingLabel, teamRoleLabel, type Standing, type TeamRole } from '#app/policy/actor.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import type { PastedPerson } from './pasted-people.ts'
import type { Sector } from '../members/sector.ts'
import { signaturesFor } from '../signed-mail.server.ts'
import { invitationEmail, type InvitedTo } from './emails.ts'
import { addInvitations, endExpired, listHolders } from './store.server.ts'

/** What became of one line of a pasted list. */
export type LineOutcome = 'invited' | 'already-member' | 'already-invited' | 'not-an-address'
export type AnsweredLine = { readonly written: string; readonly outcome: LineOutcome }

const GOOD_FOR_DAYS = 14

export const invitationExpires = (now: Date): Date => addDuration(now, { days: GOOD_FOR_DAYS })

/** Who invites, to what: a role in a team, or a standing. */
export type Inviting =
  | {
      readonly team: { readonly id: string; readonly name: string }
      readonly role: TeamRole
      readonly sector: Sector | null
    }
  | { readonly team: null; readonly role: Standing; readonly sector: null }

/** What the mail and the page call it. */
export const invitedTo = ({
  team,
  role,
}: Pick<Inviting, 'role'> & { team: { name: string } | null }): InvitedTo =>
  team === null
    ? { place: 'the collaborative', role: standingLabel(role as Standing) }
    : { place: `the team of ${team.name}`, role: teamRoleLabel(role as TeamRole) }

/** Invites everybody of a list who can be, in a handful of statements, and answers each line. */
export async function invitePeople(
  granted: Granted,
  inviting: Inviting,
  people: readonly PastedPerson[],
  word: string | null = null,
): Promise<AnsweredLine[]> {
  const { db, now, signature } = granted
  const place = { teamId: inviting.team?.id ?? null }
  const emails = people.flatMap(({ email }) => (email === null ? [] : [email]))
  const holders = new Set(await listHolders(db, place, inviting.role, emails))
  await endExpired(db, place, emails, now)
  const expiresAt = invitationExpires(now)
  const tokens = new Map(
    emails.filter((email) => !holders.has(email)).map((email) => [email, newLinkToken()]),
  )
  const rows = people.flatMap(({ email, name }) => {
    const hash = email === null ? undefined : tokens.get(email)?.hash
    if (email === null || hash === undefined) return []
    return [{ email, name, role: inviting.role, sector: inviting.sector, tokenHash: hash }]
  })
  const written = new Set(await addInvitations(db, place, rows, { ...signature, expiresAt }))
  const to = [...written]
  const from = await signaturesFor(granted, inviting.team, { emails: to, invited: true })
  await sendMails(
    granted,
    rows
      .filter(({ email }) => written.has(email))
      .map(({ email, name }) =>
        invitationEmail({
          to: { address: email, name },
          from: from(email),
          invitedTo: invitedTo(inviting),
          token: tokens.get(email)?.token ?? '',
          expiresAt,
          word,
        }),
      ),
  )
  return people.map(({ written: line, email }) => ({
    written: line,
    outcome: outcomeOf(email, holders, written),
  }))
}

function outcomeOf(email: string | null, holders: Set<string>, written: Set<string>): LineOutcome {
  if (email === null) return 'not-an-address'
  if (holders.has(email)) return 'already-member'
  return written.has(email) ? 'invited' : 'already-invited'
}
