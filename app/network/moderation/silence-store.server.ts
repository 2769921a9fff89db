import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Pause } from './moderation.ts'

/** The pause of somebody's posting that is not over; null when there is none. */
export async function findPause(db: Db, personId: string, now: Date): Promise<Pause | null> {
  const row = await db.silence.findFirst({ where: { personId, endedAt: null, untilAt: { gt: now } } })
  return row && { id: row.id, until: row.untilAt, reason: row.reason }
}

/** Pauses somebody's posting; a pause that stands gives way to the new one. */
export async function addPause(
  db: Db,
  { personId, until, reason }: { readonly personId: string; readonly until: Date; readonly reason: string },
  { at, by }: Signature & { readonly by: string },
): Promise<void> {
  await db.$executeRaw`
    UPDATE silence SET ended_at = LEAST(GREATEST(${at}, from_at), until_at), ended_by = CASE WHEN until_at > ${at} THEN ${by}::uuid END
    WHERE person_id = ${personId}::uuid AND ended_at IS NULL`
  await db.silence.create({ data: { personId, fromAt: at, untilAt: until, reason, silencedBy: by } })
}

/** Whose posting a pause concerns; null when there is no such pause. */
export const findPaused = (db: Db, id: string) =>
  db.silence.findUnique({ where: { id }, select: { personId: true, person: { select: { name: true } } } })

/** Ends a pause before its time; false when it is over. */
export async function endPause(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const where = { id, endedAt: null, untilAt: { gt: at } }
  return (await db.silence.updateMany({ where, data: { endedAt: at, endedBy: by } })).count === 1
}

/**
 * A person as moderation needs them: whether they are staff, and where mail reaches them; null for a closed
 * account.
 */
export async function findWriter(
  db: Db,
  personId: string,
): Promise<{ readonly name: string; readonly email: string; readonly staff: boolean } | null> {
  const row = await db.person.findFirst({
    where: { id: personId, closedAt: null },
    select: { name: true, email: true, standings: { where: { role: 'staff', revokedAt: null } } },
  })
  return row && { name: row.name, email: row.email, staff: row.standings.length > 0 }
}
