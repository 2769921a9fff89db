import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'

/** Where an invitation leads: a team, or the whole collaborative. */
export type Place = { readonly teamId: string | null }

export type NewInvitation = {
  readonly email: string
  readonly name: string | null
  readonly role: string
  readonly sector: string | null
  readonly tokenHash: string
}

type Signed = Signature & { readonly expiresAt: Date }

/**
 * Writes invitations; gives the addresses of those that were written: not of those who have an open one
 * already.
 */
export async function addInvitations(
  db: Db,
  { teamId }: Place,
  invitations: readonly NewInvitation[],
  { at, by, expiresAt }: Signed,
): Promise<string[]> {
  const rows = await db.invitation.createManyAndReturn({
    data: invitations.map((one) => ({ ...one, teamId, invitedAt: at, invitedBy: by, sentAt: at, expiresAt })),
    skipDuplicates: true,
    select: { email: true },
  })
  return rows.map((row) => row.email)
}

/** Ends open invitations that have expired, so that their addresses can be invited again. */
export async function endExpired(
  db: Db,
  { teamId }: Place,
  emails: readonly string[],
  now: Date,
): Promise<void> {
  await db.invitation.updateMany({
    where: { teamId, email: { in: [...emails] }, acceptedAt: null, revokedAt: null, expiresAt: { lte: now } },
    data: { revokedAt: now },
  })
}

/**
 * Which of these addresses belong to people who hold this already: members of the team, or those with the
 * standing.
 */
export async function listHolders(
  db: Db,
  { teamId }: Place,
  role: string,
  emails: readonly string[],
): Promise<string[]> {
  const held =
    teamId === null
      ? { standings: { some: { role, revokedAt: null } } }
      : { memberships: { some: { teamId, endedAt: null } } }
  const rows = await db.person.findMany({
    where: { email: { in: [...emails] }, ...held },
    select: { email: true },
    take: emails.length,
  })
  return rows.map((row) => row.email)
}

export type InvitationRow = {
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly role: string
  readonly sector: string | null
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
  readonly invitedBy: string | null
  readonly invitedById: string | null
  readonly team: { readonly id: string; readonly slug: string; readonly name: string } | null
}

const columns = {
  id: true,
  email: true,
  name: true,
  role: true,
  sector: true,
  sentAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
  invitedPerson: { select: { id: true, name: true } },
  team: { select: { id: true, slug: true, name: true } },
} as const

type Selected = Omit<InvitationRow, 'invitedBy' | 'invitedById'> & {
  invitedPerson: { id: string; name: string } | null
}

const rowOf = ({ invitedPerson, ...row }: Selected): InvitationRow => ({
  ...row,
  invitedBy: invitedPerson?.name ?? null,
  invitedById: invitedPerson?.id ?? null,
})

/** The newest invitations of a place, at most `take`. */
export async function listInvitations(db: Db, { teamId }: Place, take: number): Promise<InvitationRow[]> {
  const rows = await db.invitation.findMany({
    where: { teamId },
    orderBy: [{ sentAt: 'desc' }, { email: 'asc' }],
    take,
    select: columns,
  })
  return rows.map(rowOf)
}

export async function findInvitation(db: Db, id: string): Promise<InvitationRow | null> {
  const row = await db.invitation.findUnique({ where: { id }, select: columns })
  return row && rowOf(row)
}

export async function findInvitationByToken(db: Db, tokenHash: string): Promise<InvitationRow | null> {
  const row = await db.invitation.findUnique({ where: { tokenHash }, select: columns })
  return row && rowOf(row)
}

/**
 * Gives an invitation that nobody has accepted a new link and more time; false when it was accepted or
 * revoked.
 */
export async function renewInvitation(
  db: Db,
  id: string,
  fresh: { tokenHash: string; sentAt: Date; expiresAt: Date },
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: fresh,
  })
  return count === 1
}

/** Revokes; false when it was accepted or revoked before. */
export async function revokeInvitation(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at, revokedBy: by },
  })
  return count === 1
}

/** Uses an open invitation up for a person; false when somebody was faster or it is no longer open. */
export async function useInvitation(
  db: Db,
  id: string,
  tokenHash: string,
  personId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { acceptedAt: at, acceptedBy: personId },
  })
  return count === 1
}
