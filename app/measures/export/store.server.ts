import { firstDay, month } from '#app/kernel/time/month.ts'
import { firstMonthOf, periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import type { ValueState } from '#app/kernel/reported-value.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { LongFigure } from '../import/parse/long-row.ts'

/** Which figures of a team: of one measure or all, from a period on and up to one. */
export type Extent = {
  readonly teamId: string
  readonly measure: string | null
  readonly from: Period | null
  readonly to: Period | null
}

const AT_ONCE = 2_000

type Row = {
  slug: string
  frequency: Frequency
  start: string
  state: ValueState
  numerator: number | null
  denominator: number | null
  provisional: boolean
  comment: string | null
  stratification: string
  stratum: string
}

/**
 * Every figure of a team, measure by measure and period by period, the total before its groups; read in parts
 * of two thousand, so that the whole is never in memory at once.
 */
export async function* listFigures(db: Db, extent: Extent): AsyncGenerator<LongFigure[]> {
  const { teamId, measure, from, to } = extent
  const day = (period: Period | null) => (period === null ? null : firstDay(firstMonthOf(period)))
  let last: Row | undefined
  do {
    const rows: Row[] = await db.$queryRaw<Row[]>`
      SELECT m.slug, m.frequency, to_char(v.period_start, 'YYYY-MM') AS start, v.state, v.numerator::float8, v.denominator::float8,
        v.provisional, v.comment, v.stratification, v.stratum
      FROM (
        SELECT team_id, measure_id, period_start, state, numerator, denominator, provisional, comment, '' AS stratification, '' AS stratum
        FROM measure_value WHERE team_id = ${teamId}::uuid
        UNION ALL
        SELECT team_id, measure_id, period_start, state, numerator, denominator, provisional, NULL, stratification_slug, stratum_slug
        FROM stratum_value WHERE team_id = ${teamId}::uuid
      ) v JOIN measure m ON m.id = v.measure_id
      WHERE (${measure}::text IS NULL OR m.slug = ${measure})
        AND (${day(from)}::date IS NULL OR v.period_start >= ${day(from)}::date)
        AND (${day(to)}::date IS NULL OR v.period_start <= ${day(to)}::date)
        AND (${last?.slug ?? null}::text IS NULL OR (m.slug, v.period_start, v.stratification, v.stratum) >
          (${last?.slug ?? ''}, ${last ? firstDay(month(last.start)) : '1900-01-01'}::date, ${last?.stratification ?? ''}, ${last?.stratum ?? ''}))
      ORDER BY m.slug, v.period_start, v.stratification, v.stratum LIMIT ${AT_ONCE}`
    if (rows.length > 0) yield rows.map(figureOf)
    last = rows.length === AT_ONCE ? rows.at(-1) : undefined
  } while (last !== undefined)
}

function figureOf({
  slug,
  frequency,
  start,
  state,
  numerator,
  denominator,
  stratification,
  stratum,
  ...rest
}: Row): LongFigure {
  return {
    ...rest,
    measureSlug: slug,
    period: periodOf(frequency, month(start)),
    reported: state === 'value' ? { state, numerator: numerator ?? 0, denominator } : { state },
    group: stratification === '' ? null : { stratification, stratum },
  }
}
