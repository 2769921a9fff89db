import { month } from '#app/kernel/time/month.ts'
import { periodOf, type Frequency } from '#app/kernel/time/period.ts'
import type { ValueState } from '#app/kernel/reported-value.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { toReportedValue } from '../store.server.ts'
import type { ChangedValue } from './changed-values.ts'

type Tuple = [ValueState, number | null, number | null] | null
type Row = { measureId: string; frequency: Frequency; start: string; before: Tuple; now: Tuple }

/** Beyond this many the rest of a large import is left out. */
const MOST = 5000

/**
 * The values of a team's measures that were written or withdrawn since an instant, each as it stood then and
 * as it stands now, in one query. Checks no permission: its callers have done so.
 */
export async function listChangedValues(db: Db, teamId: string, since: Date): Promise<ChangedValue[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH touched AS (
      SELECT measure_id, period_start FROM measure_value WHERE team_id = ${teamId}::uuid AND recorded_at > ${since}
      UNION
      SELECT measure_id, period_start FROM measure_value_withdrawal WHERE team_id = ${teamId}::uuid AND withdrawn_at > ${since})
    SELECT t.measure_id::text AS "measureId", m.frequency, to_char(t.period_start, 'YYYY-MM') AS start, b.said AS before,
      CASE WHEN v.id IS NOT NULL THEN json_build_array(v.state, v.numerator, v.denominator) END AS now
    FROM touched t JOIN measure m ON m.id = t.measure_id
    LEFT JOIN measure_value v ON v.team_id = ${teamId}::uuid AND v.measure_id = t.measure_id AND v.period_start = t.period_start
    LEFT JOIN LATERAL (
      SELECT json_build_array(x.state, x.numerator, x.denominator) AS said FROM (
        SELECT r.state, r.numerator, r.denominator, r.recorded_at, r.replaced_at FROM measure_value_revision r WHERE r.value_id = v.id
        UNION ALL
        SELECT w.state, w.numerator, w.denominator, w.recorded_at, w.withdrawn_at FROM measure_value_withdrawal w
        WHERE w.team_id = ${teamId}::uuid AND w.measure_id = t.measure_id AND w.period_start = t.period_start) x
      WHERE x.recorded_at <= ${since} AND x.replaced_at > ${since} ORDER BY x.replaced_at LIMIT 1) b ON TRUE
    ORDER BY t.measure_id, t.period_start LIMIT ${MOST}`
  return rows.map(({ measureId, frequency, start, before, now }) => ({
    measureId,
    period: periodOf(frequency, month(start)),
    before: before && toReportedValue(...before),
    now: now && toReportedValue(...now),
  }))
}
