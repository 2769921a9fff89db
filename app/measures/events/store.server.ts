import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Day } from './event-days.ts'
import type { WithdrawalReason } from './withdrawal.ts'

type Chart = { readonly teamId: string; readonly measureId: string }
export type ListedEvent = {
  readonly id: string
  readonly day: Day
  readonly enteredAt: Date
  readonly by: string | null
}

/** The events of a measure that stand, oldest first. */
export async function listEvents(db: Db, { teamId, measureId }: Chart): Promise<ListedEvent[]> {
  return db.$queryRaw`
    SELECT e.id::text, to_char(e.on_date, 'YYYY-MM-DD') AS day, e.entered_at AS "enteredAt", p.name AS by
    FROM measure_event e LEFT JOIN person p ON p.id = e.entered_by
    WHERE e.team_id = ${teamId}::uuid AND e.measure_id = ${measureId}::uuid AND e.withdrawn_at IS NULL
    ORDER BY e.on_date, e.of_day`
}

export type Confirmation = {
  readonly id: string
  readonly through: Day
  readonly at: Date
  readonly by: string | null
}

/**
 * The word that reaches furthest of those that every event up to a day is recorded; null when nobody gave
 * one.
 */
export async function findConfirmation(db: Db, { teamId, measureId }: Chart): Promise<Confirmation | null> {
  const rows = await db.$queryRaw<Confirmation[]>`
    SELECT c.id::text, to_char(c.through, 'YYYY-MM-DD') AS through, c.confirmed_at AS at, p.name AS by
    FROM event_confirmation c LEFT JOIN person p ON p.id = c.confirmed_by
    WHERE c.team_id = ${teamId}::uuid AND c.measure_id = ${measureId}::uuid AND c.withdrawn_at IS NULL
    ORDER BY c.through DESC, c.confirmed_at DESC, c.id LIMIT 1`
  return rows[0] ?? null
}

/**
 * Takes a confirmation back, and every other of the same day, which would only say it again; false when it
 * does not stand (any more).
 */
export async function withdrawConfirmation(
  db: Db,
  chart: Chart,
  id: string,
  { at, by }: Signature,
): Promise<boolean> {
  const confirmation = await db.eventConfirmation.findFirst({ where: { ...chart, id, withdrawnAt: null } })
  if (confirmation === null) return false
  const { count } = await db.eventConfirmation.updateMany({
    where: { ...chart, through: confirmation.through, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnBy: by },
  })
  return count > 0
}

/** Addresses of the measures of which a team keeps the dates. */
export async function listDatedMeasures(db: Db, teamId: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT m.slug FROM measure_event e JOIN measure m ON m.id = e.measure_id
    WHERE e.team_id = ${teamId}::uuid AND e.withdrawn_at IS NULL`
  return new Set(rows.map(({ slug }) => slug))
}

/** Adds events; `ofDay` numbers several of one day, among those that are not withdrawn. */
export async function addEvents(
  db: Db,
  chart: Chart,
  events: readonly { readonly day: Day; readonly ofDay: number }[],
  { at, by }: Signature,
): Promise<void> {
  await db.measureEvent.createMany({
    data: events.map(({ day, ofDay }) => ({
      ...chart,
      ...{ onDate: new Date(day), ofDay, enteredAt: at, enteredBy: by, origin: 'typed' },
    })),
  })
}

export async function addConfirmation(
  db: Db,
  chart: Chart,
  through: Day,
  { at, by }: Signature,
): Promise<void> {
  await db.eventConfirmation.create({
    data: { ...chart, through: new Date(through), confirmedAt: at, confirmedBy: by },
  })
}

/** Takes a date back; false when it is not there (any more). It stays in the table with who, when and why. */
export async function withdrawEvent(
  db: Db,
  { teamId, measureId, id }: Chart & { id: string },
  reason: WithdrawalReason,
  { at, by }: Signature,
): Promise<boolean> {
  const { count } = await db.measureEvent.updateMany({
    where: { id, teamId, measureId, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason },
  })
  return count === 1
}

/** The numbers of events of one day that are taken. */
export async function listTaken(
  db: Db,
  { teamId, measureId }: Chart,
): Promise<{ day: Day; ofDay: number }[]> {
  return db.$queryRaw`
    SELECT to_char(on_date, 'YYYY-MM-DD') AS day, of_day AS "ofDay" FROM measure_event
    WHERE team_id = ${teamId}::uuid AND measure_id = ${measureId}::uuid AND withdrawn_at IS NULL`
}
