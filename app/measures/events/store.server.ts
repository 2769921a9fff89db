import type { Db } from '#app/platform/db.server.ts'
import type { Day } from '../core/events/event-days.ts'
import type { WithdrawalReason } from './forms.ts'

type Chart = { readonly teamId: string; readonly measureId: string }
type Signature = { readonly at: Date; readonly by: string | null }

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

/** The last day up to which somebody said that every event is recorded; null when nobody did. */
export async function findConfirmed(db: Db, { teamId, measureId }: Chart): Promise<Day | null> {
  const rows = await db.$queryRaw<{ through: Day | null }[]>`
    SELECT to_char(max(through), 'YYYY-MM-DD') AS through FROM event_confirmation
    WHERE team_id = ${teamId}::uuid AND measure_id = ${measureId}::uuid AND withdrawn_at IS NULL`
  return rows[0]?.through ?? null
}

/** Adds events; `ofDay` tells several of one day apart, among those that stand. */
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

/** Numbers that tell events of one day apart and are taken. */
export async function listTaken(
  db: Db,
  { teamId, measureId }: Chart,
): Promise<{ day: Day; ofDay: number }[]> {
  return db.$queryRaw`
    SELECT to_char(on_date, 'YYYY-MM-DD') AS day, of_day AS "ofDay" FROM measure_event
    WHERE team_id = ${teamId}::uuid AND measure_id = ${measureId}::uuid AND withdrawn_at IS NULL`
}
