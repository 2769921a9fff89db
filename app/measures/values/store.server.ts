import { firstDay } from '#app/kernel/time/month.ts'
import { firstMonthOf, type Period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Measure } from '../team-measure.ts'

/** A figure to be written. */
export type ValueEntry = {
  readonly measure: Pick<Measure, 'id' | 'shape' | 'frequency'>
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean
  readonly comment: string | null
}

/** Who writes values, when, and how they came in. */
export type Attribution = {
  readonly teamId: string
  readonly at: Date
  /** The person, or null for a program. */
  readonly by: string | null
  readonly origin: 'typed' | 'imported' | 'demo'
  readonly importId?: string
}

/** What became of each entry, in the order given. */
export type Written = 'created' | 'changed' | 'unchanged'

/**
 * Writes figures in one statement. An entry that says what stands already changes nothing; one that says
 * something else replaces it, and the trigger keeps what stood. A null comment leaves an earlier one. Entries
 * must differ in measure or period.
 */
export async function writeValues(
  db: Db,
  attribution: Attribution,
  entries: readonly ValueEntry[],
): Promise<Written[]> {
  // Each measure is listed once and nulls are left out, which halves the statement for many entries.
  const numbers = new Map([...new Set(entries.map(({ measure }) => measure))].map((one, at) => [one, at]))
  const measures = Array.from(numbers, ([{ id, shape, frequency }, measure]) => {
    return { measure, measure_id: id, shape, frequency }
  })
  const rows = entries.map(({ measure, period, reported, provisional, comment }, place) => ({
    place,
    measure: numbers.get(measure),
    period_start: firstDay(firstMonthOf(period)),
    state: reported.state,
    numerator: reported.state === 'value' ? reported.numerator : undefined,
    denominator: reported.state === 'value' ? (reported.denominator ?? undefined) : undefined,
    provisional,
    comment: comment ?? undefined,
  }))
  const { teamId, at, by, origin, importId = null } = attribution
  const written = await db.$queryRaw<{ place: number; created: boolean }[]>`
    WITH entry AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e(place int, measure int, period_start date, state text,
        numerator numeric, denominator numeric, provisional boolean, comment text)
      JOIN json_to_recordset(${JSON.stringify(measures)}::json) AS m(measure int, measure_id uuid, shape text, frequency text)
        USING (measure)
    ), upserted AS (
      INSERT INTO measure_value AS old (team_id, measure_id, shape, frequency, period_start, state, numerator, denominator,
        provisional, comment, recorded_at, recorded_by, origin, import_id)
      SELECT ${teamId}::uuid, measure_id, shape, frequency, period_start, state, numerator, denominator, provisional, comment,
        ${at}::timestamptz, ${by}::uuid, ${origin}, ${importId}::uuid
      FROM entry ORDER BY measure_id, period_start
      ON CONFLICT (team_id, measure_id, period_start) DO UPDATE SET
        state = EXCLUDED.state, numerator = EXCLUDED.numerator, denominator = EXCLUDED.denominator,
        provisional = EXCLUDED.provisional, comment = COALESCE(EXCLUDED.comment, old.comment),
        recorded_at = EXCLUDED.recorded_at, recorded_by = EXCLUDED.recorded_by, origin = EXCLUDED.origin,
        import_id = EXCLUDED.import_id
      WHERE (old.state, old.numerator, old.denominator, old.provisional, old.comment) IS DISTINCT FROM
        (EXCLUDED.state, EXCLUDED.numerator, EXCLUDED.denominator, EXCLUDED.provisional, COALESCE(EXCLUDED.comment, old.comment))
      RETURNING measure_id, period_start, (xmax = 0) AS created
    )
    SELECT entry.place, upserted.created FROM upserted JOIN entry USING (measure_id, period_start)`
  const outcome: Written[] = entries.map(() => 'unchanged')
  for (const { place, created } of written) outcome[place] = created ? 'created' : 'changed'
  return outcome
}
