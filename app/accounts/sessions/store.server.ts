import type { Db } from '#app/platform/database/db.server.ts'

export type OwnSession = {
  readonly key: string
  readonly device: string | null
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly current: boolean
}

const MOST_SHOWN = 100

/**
 * The sessions of a person that have not expired, the last used first. `hereHash`: which of them is asking.
 */
export async function listSessions(
  db: Db,
  personId: string,
  hereHash: string | null,
  now: Date,
): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    select: { id: true, key: true, device: true, createdAt: true, lastUsedAt: true },
    orderBy: { lastUsedAt: 'desc' },
    take: MOST_SHOWN,
  })
  return rows.map(({ id, ...session }) => ({ ...session, current: id === hereHash }))
}

/** Ends one session of a person; false when it was not there any more. */
export async function endOwnSession(db: Db, personId: string, key: string): Promise<boolean> {
  return (await db.session.deleteMany({ where: { personId, key } })).count === 1
}

/**
 * Ends the sessions of a person, except the one with this hash when one is given. Gives how many they were.
 */
export async function endSessionsOf(db: Db, personId: string, exceptHash: string | null): Promise<number> {
  const except = exceptHash === null ? {} : { NOT: { id: exceptHash } }
  return (await db.session.deleteMany({ where: { personId, ...except } })).count
}
