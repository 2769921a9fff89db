import type { Signature } from '#app/kernel/signature.ts'
import { firstDay, month } from '#app/kernel/time/month.ts'
import { firstMonthOf, periodOf, type Period } from '#app/kernel/time/period.ts'
import type { ReportedValue, ValueState } from '#app/kernel/reported-value.ts'
import { violatedConstraint, type Db } from '#app/platform/database/db.server.ts'
import type { StratumFigure, SplitMeasure } from './split.ts'
import type { Stratification } from './stratification.ts'
import type { Measure } from '../team-measure.ts'
import type { Attribution, Written } from '../values/store.server.ts'

type Of = { readonly teamId: string; readonly measure: Pick<Measure, 'id' | 'frequency'> }

/** Every stratification there is, with its groups, in order. */
export async function listStratifications(db: Db): Promise<Stratification[]> {
  return db.$queryRaw`
    SELECT f.slug, f.name, f.source, (
      SELECT json_agg(json_build_object('slug', s.slug, 'name', s.name, 'shortName', s.short_name) ORDER BY s.ordinal)
      FROM stratum s WHERE s.stratification_slug = f.slug) AS strata
    FROM stratification f ORDER BY f.ordinal`
}

type Row = {
  slug: string
  name: string
  source: string
  strata: Stratification['strata']
  on: boolean
  figures: [string, string, ValueState, number | null, number | null, boolean, boolean][]
}

/**
 * The stratifications a team gives a measure by, or gave it by before, with every figure of their groups,
 * oldest first, in one query.
 */
export async function listSplits(db: Db, { teamId, measure }: Of): Promise<SplitMeasure[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT f.slug, f.name, f.source, (
        SELECT json_agg(json_build_object('slug', s.slug, 'name', s.name, 'shortName', s.short_name) ORDER BY s.ordinal)
        FROM stratum s WHERE s.stratification_slug = f.slug) AS strata,
      EXISTS (SELECT 1 FROM team_stratification t WHERE t.stratification_slug = f.slug AND t.team_id = ${teamId}::uuid
        AND t.measure_id = ${measure.id}::uuid AND t.switched_off_at IS NULL) AS "on",
      COALESCE(v.figures, '[]') AS figures
    FROM stratification f LEFT JOIN LATERAL (
      SELECT json_agg(json_build_array(to_char(sv.period_start, 'YYYY-MM'), sv.stratum_slug, sv.state, sv.numerator, sv.denominator,
        sv.provisional, sv.origin = 'demo') ORDER BY sv.period_start) AS figures
      FROM stratum_value sv WHERE sv.stratification_slug = f.slug AND sv.team_id = ${teamId}::uuid AND sv.measure_id = ${measure.id}::uuid) v ON true
    ORDER BY f.ordinal`
  return rows
    .filter(({ on, figures }) => on || figures.length > 0)
    .map(({ figures, ...rest }) => ({
      ...rest,
      figures: figures.map(([start, stratum, state, numerator, denominator, provisional, invented]) => ({
        period: periodOf(measure.frequency, month(start)),
        stratum,
        reported: toReportedValue(state, numerator, denominator),
        provisional,
        invented,
      })),
    }))
}

const toReportedValue = (
  state: ValueState,
  numerator: number | null,
  denominator: number | null,
): ReportedValue => (state === 'value' ? { state, numerator: numerator ?? 0, denominator } : { state })

/** The slugs of the stratifications a team gives a measure by now. */
export async function listSwitchedOn(
  db: Db,
  { teamId, measureId }: { teamId: string; measureId: string },
): Promise<string[]> {
  const rows = await db.teamStratification.findMany({
    where: { teamId, measureId, switchedOffAt: null },
    select: { stratificationSlug: true },
    orderBy: { stratification: { ordinal: 'asc' } },
  })
  return rows.map(({ stratificationSlug }) => stratificationSlug)
}

/** For each measure of a team, by its id, the slugs of the stratifications it is given by now. */
export async function listSplitsByMeasure(db: Db, teamId: string): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ measureId: string; stratificationSlug: string }[]>`
    SELECT measure_id::text AS "measureId", stratification_slug AS "stratificationSlug" FROM team_stratification
    WHERE team_id = ${teamId}::uuid AND switched_off_at IS NULL`
  const byMeasure = new Map<string, string[]>()
  for (const { measureId, stratificationSlug } of rows) {
    byMeasure.set(measureId, [...(byMeasure.get(measureId) ?? []), stratificationSlug])
  }
  return byMeasure
}

/** Makes the given stratifications those that a team gives a measure by. What was given before stays. */
export async function switchStratifications(
  db: Db,
  { teamId, measureId }: { teamId: string; measureId: string },
  { on, off }: { on: readonly string[]; off: readonly string[] },
  { at, by }: Signature,
): Promise<void> {
  await db.teamStratification.updateMany({
    where: { teamId, measureId, stratificationSlug: { in: [...off] }, switchedOffAt: null },
    data: { switchedOffAt: at, switchedOffBy: by },
  })
  await db.teamStratification.createMany({
    data: on.map((stratificationSlug) => ({
      teamId,
      measureId,
      stratificationSlug,
      switchedOnAt: at,
      switchedOnBy: by,
    })),
  })
}

/** The figure of one group to be written. */
export type StratumEntry = {
  readonly measure: Pick<Measure, 'id' | 'shape' | 'frequency'>
  readonly period: Period
  readonly stratification: string
  readonly stratum: string
  readonly reported: ReportedValue
  readonly provisional: boolean
}

/**
 * Writes figures of groups in one statement, as `writeValues` does totals: a figure that is current already
 * changes nothing, and what is replaced is kept by the trigger. Entries must differ in measure, period or
 * group, and the total of each must be recorded.
 */
export async function writeStrata(
  db: Db,
  { teamId, at, by, origin, importId }: Attribution,
  entries: readonly StratumEntry[],
): Promise<Written[]> {
  const rows = entries.map(({ measure, period, stratification, stratum, reported, provisional }, place) => ({
    place,
    measure_id: measure.id,
    shape: measure.shape,
    frequency: measure.frequency,
    period_start: firstDay(firstMonthOf(period)),
    stratification_slug: stratification,
    stratum_slug: stratum,
    state: reported.state,
    numerator: reported.state === 'value' ? reported.numerator : null,
    denominator: reported.state === 'value' ? reported.denominator : null,
    provisional,
  }))
  const written = await db.$queryRaw<{ place: number; created: boolean }[]>`
    WITH entry AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e(place int, measure_id uuid, shape text, frequency text,
        period_start date, stratification_slug text, stratum_slug text, state text, numerator numeric, denominator numeric, provisional boolean)
    ), upserted AS (
      INSERT INTO stratum_value AS old (team_id, measure_id, shape, frequency, period_start, stratification_slug, stratum_slug, state,
        numerator, denominator, provisional, recorded_at, recorded_by, origin, import_id)
      SELECT ${teamId}::uuid, measure_id, shape, frequency, period_start, stratification_slug, stratum_slug, state, numerator, denominator,
        provisional, ${at}::timestamptz, ${by}::uuid, ${origin}, ${importId ?? null}::uuid
      FROM entry ORDER BY measure_id, period_start, stratification_slug, stratum_slug
      ON CONFLICT (team_id, measure_id, period_start, stratification_slug, stratum_slug) DO UPDATE SET
        state = EXCLUDED.state, numerator = EXCLUDED.numerator, denominator = EXCLUDED.denominator, provisional = EXCLUDED.provisional,
        recorded_at = EXCLUDED.recorded_at, recorded_by = EXCLUDED.recorded_by, origin = EXCLUDED.origin, import_id = EXCLUDED.import_id
      WHERE (old.state, old.numerator, old.denominator, old.provisional) IS DISTINCT FROM
        (EXCLUDED.state, EXCLUDED.numerator, EXCLUDED.denominator, EXCLUDED.provisional)
      RETURNING measure_id, period_start, stratification_slug, stratum_slug, (xmax = 0) AS created
    )
    SELECT entry.place, upserted.created FROM upserted JOIN entry USING (measure_id, period_start, stratification_slug, stratum_slug)`
  const outcome: Written[] = entries.map(() => 'unchanged')
  for (const { place, created } of written) outcome[place] = created ? 'created' : 'changed'
  return outcome
}

/**
 * The figures of groups behind the given totals, to change a total. Keyed by measure and period.
 */
export async function listPartsOf(
  db: Db,
  teamId: string,
  measures: readonly Pick<Measure, 'id' | 'slug' | 'frequency'>[],
): Promise<(StratumFigure & { readonly measureSlug: string; readonly stratification: string })[]> {
  type PartRow = {
    measure_id: string
    start: string
    stratification_slug: string
    stratum_slug: string
    state: ValueState
    numerator: number | null
    denominator: number | null
    provisional: boolean
    invented: boolean
  }
  if (measures.length === 0) return []
  const rows = await db.$queryRaw<PartRow[]>`
    SELECT measure_id::text, to_char(period_start, 'YYYY-MM') AS start, stratification_slug, stratum_slug, state,
      numerator::float8, denominator::float8, provisional, origin = 'demo' AS invented
    FROM stratum_value WHERE team_id = ${teamId}::uuid AND measure_id = ANY(${measures.map(({ id }) => id)}::uuid[])`
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  return rows.map((row) => {
    const measure = byId.get(row.measure_id)!
    return {
      measureSlug: measure.slug,
      stratification: row.stratification_slug,
      stratum: row.stratum_slug,
      period: periodOf(measure.frequency, month(row.start)),
      reported: toReportedValue(row.state, row.numerator, row.denominator),
      provisional: row.provisional,
      invented: row.invented,
    }
  })
}

/**
 * Runs writes of totals and asks the database at once whether they still hold their groups, instead of at the
 * end of the transaction. False when they do not, or when a total goes whose groups stay: the transaction can
 * then only be rolled back.
 */
export async function holdingGroups(db: Db, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    await db.$executeRaw`SET CONSTRAINTS stratum_value_within_total, measure_value_holds_strata IMMEDIATE`
    return true
  } catch (error) {
    const broken = violatedConstraint(error)
    if (broken === 'strata_within_total' || broken === 'stratum_value_team_id_measure_id_period_start_fkey') {
      return false
    }
    throw error
  }
}
