import type { Db } from '#app/platform/database/db.server.ts'

export type HalfSignIn = { readonly personId: string; readonly name: string; readonly email: string }

export async function addHalfSignIn(db: Db, id: string, personId: string, expiresAt: Date): Promise<void> {
  await db.halfSignIn.create({ data: { id, personId, expiresAt } })
}

/**
 * Who has given the right password and not yet the code; null when that has lapsed or the account is closed.
 */
export async function findHalfSignIn(db: Db, id: string, now: Date): Promise<HalfSignIn | null> {
  const row = await db.halfSignIn.findFirst({
    where: { id, expiresAt: { gt: now }, person: { closedAt: null } },
    select: { personId: true, person: { select: { name: true, email: true } } },
  })
  return row && { personId: row.personId, ...row.person }
}

/** Takes a half-open sign-in away; false when it has gone already. */
export async function removeHalfSignIn(db: Db, id: string): Promise<boolean> {
  return (await db.halfSignIn.deleteMany({ where: { id } })).count === 1
}

export async function removeHalfSignInsOf(db: Db, personId: string): Promise<void> {
  await db.halfSignIn.deleteMany({ where: { personId } })
}

export async function removeLapsedHalfSignIns(db: Db, now: Date): Promise<void> {
  await db.halfSignIn.deleteMany({ where: { expiresAt: { lte: now } } })
}
