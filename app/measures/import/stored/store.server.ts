import { month } from '#app/kernel/time/month.ts'
import { periodOf, type Frequency } from '#app/kernel/time/period.ts'
import type { ValueState } from '#app/kernel/reported-value.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { storedValues, type Stored, type StoredValues } from '../parse/plan.ts'
import { toReportedValue } from '../../store.server.ts'

/**
 * Everything recorded for a team under the given measures, also for groups of people, whether it still
 * reports them or not.
 */
export async function listStoredValues(
  db: Db,
  teamId: string,
  slugs: readonly string[],
): Promise<StoredValues> {
  // A row for each measure: one for each figure takes the client ten times as long.
  const rows = await db.$queryRaw<StoredRow[]>`
    SELECT m.slug, m.frequency, json_agg(json_build_array(to_char(v.period_start, 'YYYY-MM'), v.state, v.numerator, v.denominator,
      v.provisional, v.comment, v.stratification, v.stratum)) AS figures
    FROM (
      SELECT team_id, measure_id, period_start, state, numerator, denominator, provisional, comment, NULL AS stratification, NULL AS stratum
      FROM measure_value
      UNION ALL
      SELECT team_id, measure_id, period_start, state, numerator, denominator, provisional, NULL, stratification_slug, stratum_slug
      FROM stratum_value
    ) v JOIN measure m ON m.id = v.measure_id
    WHERE v.team_id = ${teamId}::uuid AND m.slug = ANY(${slugs}::text[]) GROUP BY m.slug, m.frequency`
  return storedValues(rows.flatMap(figuresOf))
}

const figuresOf = ({ slug, frequency, figures }: StoredRow): Stored[] =>
  figures.map(
    ([start, state, numerator, denominator, provisional, comment, stratification, stratum]): Stored => ({
      measureSlug: slug,
      period: periodOf(frequency, month(start)),
      reported: toReportedValue(state, numerator, denominator),
      provisional,
      comment,
      group: stratification !== null && stratum !== null ? { stratification, stratum } : null,
    }),
  )

type StoredRow = { slug: string; frequency: Frequency; figures: StoredTuple[] }

/** Period's first month, state, numerator, denominator, provisional, comment, stratification, stratum. */
type StoredTuple = [
  string,
  ValueState,
  number | null,
  number | null,
  boolean,
  string | null,
  string | null,
  string | null,
]
