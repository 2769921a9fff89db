import { firstDay, month } from '#app/kernel/time/month.ts'
import { firstMonthOf, periodOf, type Period } from '#app/kernel/time/period.ts'
import type { ValueState } from '#app/kernel/reported-value.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { FormerValue, Measure } from '../team-measure.ts'
import { toReportedValue } from '../store.server.ts'

/**
 * What the figures of one measure, or of one `period` of it, said before they were corrected or taken back,
 * newest first; at most `limit`.
 */
export async function listFormerValues(
  db: Db,
  { teamId, measure, period, limit }: { teamId: string; measure: Measure; period?: Period; limit: number },
): Promise<FormerValue[]> {
  type Row = {
    start: string
    state: ValueState
    numerator: number | null
    denominator: number | null
    provisional: boolean
    recorded_at: Date
    recorded_by: string | null
    replaced_at: Date
    replaced_by: string | null
  }
  const start = period === undefined ? null : firstDay(firstMonthOf(period))
  const rows = await db.$queryRaw<Row[]>`
    SELECT to_char(r.period_start, 'YYYY-MM') AS start, r.state, r.numerator::float8, r.denominator::float8, r.provisional,
      r.recorded_at, before.name AS recorded_by, r.replaced_at, after.name AS replaced_by
    FROM (
      SELECT mv.period_start, r.id, r.state, r.numerator, r.denominator, r.provisional, r.recorded_at, r.recorded_by, r.replaced_at, r.replaced_by
      FROM measure_value mv JOIN measure_value_revision r ON r.value_id = mv.id
      WHERE mv.team_id = ${teamId}::uuid AND mv.measure_id = ${measure.id}::uuid
      UNION ALL
      SELECT period_start, id, state, numerator, denominator, provisional, recorded_at, recorded_by, withdrawn_at, withdrawn_by
      FROM measure_value_withdrawal WHERE team_id = ${teamId}::uuid AND measure_id = ${measure.id}::uuid) r
    LEFT JOIN person before ON before.id = r.recorded_by LEFT JOIN person after ON after.id = r.replaced_by
    WHERE ${start}::date IS NULL OR r.period_start = ${start}::date
    ORDER BY r.replaced_at DESC, r.id DESC LIMIT ${limit}`
  return rows.map((row) => ({
    period: periodOf(measure.frequency, month(row.start)),
    reported: toReportedValue(row.state, row.numerator, row.denominator),
    provisional: row.provisional,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    replacedAt: row.replaced_at,
    replacedBy: row.replaced_by,
  }))
}
