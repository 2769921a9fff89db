import { month } from '#app/kernel/time/month.ts'
import { periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import type { ReportedValue, ValueState } from '#app/kernel/reported-value.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { Prisma, TODAY, type Db } from '#app/platform/database/db.server.ts'
import { eventSeries } from './events/event-days.ts'
import type { Measure, RecordedValue, TeamMeasure, TeamSeries } from './team-measure.ts'

/** A measure `m` with the wording `w` in force as one JSON object with the names that core uses. */
const MEASURE_JSON = Prisma.sql`json_build_object(
  'id', m.id, 'slug', m.slug, 'areaSlug', m.area_slug, 'ordinal', m.ordinal, 'name', m.name, 'kind', m.kind, 'shape', m.shape,
  'numeratorText', w.numerator_text, 'denominatorText', w.denominator_text, 'direction', m.direction, 'unit', m.unit,
  'multiplier', m.multiplier, 'frequency', m.frequency, 'level', m.level, 'source', w.source,
  'usualLagMonths', w.usual_lag_months, 'guidance', w.guidance, 'provenance', m.provenance,
  'retired', CASE WHEN m.retired_on IS NULL THEN NULL ELSE json_build_object('on', m.retired_on, 'reason', m.retired_reason) END,
  'owner', CASE WHEN m.team_id IS NULL THEN NULL ELSE (SELECT json_build_object('teamId', o.id, 'teamSlug', o.slug, 'teamName', o.name,
    'shared', m.shared_at IS NOT NULL) FROM team o WHERE o.id = m.team_id) END)`

/** The wording `w` of a measure `m` in force today: of the versions that have begun, the one written last. */
const IN_FORCE = Prisma.sql`JOIN LATERAL (
  SELECT * FROM measure_version v WHERE v.measure_id = m.id AND (v.effective_month IS NULL OR v.effective_month <= ${TODAY})
  ORDER BY v.number DESC LIMIT 1) w ON true`

type TeamMeasureRow = {
  measure: Measure
  due_from: string
  goal: number | null
  baseline_from: string | null
  baseline_to: string | null
  chart_type: string | null
  splits: string[]
  dropped: boolean
}
/**
 * Period's first month, state, numerator, denominator, provisional, comment, invented, corrections,
 * expectation.
 */
type ValueTuple = [
  string,
  ValueState,
  number | null,
  number | null,
  boolean,
  string | null,
  boolean,
  number,
  RecordedValue['expected'],
]

/**
 * The whole catalog with what teams have shared, area by area in its order; with `teamId` also that team's
 * own measures.
 */
export async function listCatalog(
  db: Db,
  { teamId = null }: { teamId?: string | null } = {},
): Promise<Measure[]> {
  const rows = await db.$queryRaw<{ measure: Measure }[]>`
    SELECT ${MEASURE_JSON} AS measure FROM measure m ${IN_FORCE} JOIN strategy_area a ON a.slug = m.area_slug
    WHERE m.team_id IS NULL OR m.shared_at IS NOT NULL OR m.team_id = ${teamId}::uuid
    ORDER BY a.ordinal, m.team_id IS NOT NULL, m.ordinal, m.name`
  return rows.map((row) => row.measure)
}

export async function findMeasure(db: Db, slug: string): Promise<Measure | null> {
  const rows = await db.$queryRaw<{ measure: Measure }[]>`
    SELECT ${MEASURE_JSON} AS measure FROM measure m ${IN_FORCE} WHERE m.slug = ${slug}`
  return rows[0]?.measure ?? null
}

/**
 * The measures a team has picked, in the catalog's order; with `dropped` also those it no longer reports.
 */
export async function listTeamMeasures(
  db: Db,
  teamId: string,
  { dropped = false } = {},
): Promise<TeamMeasure[]> {
  const rows = await db.$queryRaw<TeamMeasureRow[]>`
    SELECT ${REPORTED_MEASURE_COLUMNS} FROM ${LATEST_REPORTED_MEASURES}
    WHERE tm.team_id = ${teamId}::uuid AND (${dropped} OR tm.dropped_at IS NULL) ORDER BY a.ordinal, m.team_id IS NOT NULL, m.ordinal, m.name`
  return rows.map(toTeamMeasure)
}

/**
 * The picked measures of the given teams, or of all teams, with every figure recorded, oldest first, in one
 * query. With `measureSlug` or `measureIds` only those, also when they have been dropped. Keyed by team.
 */
export async function listTeamSeries(
  db: Db,
  teams: TeamReach,
  {
    measureSlug = null,
    measureIds = null,
  }: { measureSlug?: string | null; measureIds?: readonly string[] | null } = {},
): Promise<Map<string, TeamSeries[]>> {
  const rows = await db.$queryRaw<
    (TeamMeasureRow & {
      team_id: string
      recorded: ValueTuple[]
      days: string[] | null
      through: string | null
    })[]
  >`
    SELECT tm.team_id::text, ${REPORTED_MEASURE_COLUMNS}, COALESCE(v.recorded, '[]') AS recorded,
      (SELECT json_agg(to_char(e.on_date, 'YYYY-MM-DD') ORDER BY e.on_date) FROM measure_event e
        WHERE e.team_id = tm.team_id AND e.measure_id = tm.measure_id AND e.withdrawn_at IS NULL) AS days,
      (SELECT to_char(max(c.through), 'YYYY-MM-DD') FROM event_confirmation c
        WHERE c.team_id = tm.team_id AND c.measure_id = tm.measure_id AND c.withdrawn_at IS NULL) AS through
    FROM ${LATEST_REPORTED_MEASURES}
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_array(to_char(mv.period_start, 'YYYY-MM'), mv.state, mv.numerator, mv.denominator,
        mv.provisional, mv.comment, mv.origin = 'demo',
        (SELECT count(*) FROM measure_value_revision r WHERE r.value_id = mv.id),
        CASE WHEN mv.state = 'not-yet' THEN (SELECT json_build_object('on', e.expected_on, 'why', e.reason) FROM value_expectation e WHERE
          (e.team_id, e.measure_id, e.period_start) = (mv.team_id, mv.measure_id, mv.period_start) ORDER BY e.id DESC LIMIT 1) END) ORDER BY mv.period_start) AS recorded
      FROM measure_value mv WHERE mv.team_id = tm.team_id AND mv.measure_id = tm.measure_id) v ON true
    WHERE (${teams === 'all'} OR tm.team_id = ANY(${teams === 'all' ? [] : teams}::uuid[]))
      AND CASE WHEN ${measureIds}::uuid[] IS NOT NULL THEN m.id = ANY(${measureIds}::uuid[])
        WHEN ${measureSlug}::text IS NULL THEN tm.dropped_at IS NULL ELSE m.slug = ${measureSlug} END
    ORDER BY a.ordinal, m.team_id IS NOT NULL, m.ordinal, m.name`
  const byTeam = new Map<string, TeamSeries[]>(teams === 'all' ? [] : teams.map((id) => [id, []]))
  for (const row of rows) {
    const { frequency } = row.measure
    const values = row.recorded.map((tuple) => toValue(frequency, tuple))
    const own = byTeam.get(row.team_id) ?? []
    byTeam.set(row.team_id, own)
    const events = row.days === null ? null : eventSeries(row.days, row.through)
    own.push({ ...toTeamMeasure(row), values, events })
  }
  return byTeam
}

/**
 * A measure picked again after it was dropped has several rows; the open one, else the newest, says how it is
 * read.
 */
const LATEST_REPORTED_MEASURES = Prisma.sql`
  (SELECT DISTINCT ON (team_id, measure_id) * FROM team_measure ORDER BY team_id, measure_id, dropped_at IS NULL DESC, picked_at DESC, id) tm
  JOIN measure m ON m.id = tm.measure_id ${IN_FORCE} JOIN strategy_area a ON a.slug = m.area_slug`

const REPORTED_MEASURE_COLUMNS = Prisma.sql`${MEASURE_JSON} AS measure, to_char(tm.due_from, 'YYYY-MM') AS due_from, tm.goal::float8 AS goal,
  to_char(tm.baseline_from, 'YYYY-MM') AS baseline_from, to_char(tm.baseline_to, 'YYYY-MM') AS baseline_to, tm.chart_type,
  ARRAY(SELECT ts.stratification_slug FROM team_stratification ts JOIN stratification f ON f.slug = ts.stratification_slug
    WHERE ts.team_id = tm.team_id AND ts.measure_id = tm.measure_id AND ts.switched_off_at IS NULL ORDER BY f.ordinal) AS splits,
  tm.dropped_at IS NOT NULL AS dropped`

function toTeamMeasure(row: TeamMeasureRow): TeamMeasure {
  const { measure, baseline_from: from, baseline_to: to } = row
  const at = (text: string): Period => periodOf(measure.frequency, month(text))
  return {
    measure,
    dueFrom: month(row.due_from),
    goal: row.goal,
    baseline: from === null || to === null ? null : { from: at(from), to: at(to) },
    chartType: row.chart_type,
    splits: row.splits,
    dropped: row.dropped,
  }
}

function toValue(frequency: Frequency, tuple: ValueTuple): RecordedValue {
  const [start, state, numerator, denominator, provisional, comment, invented, corrections, expected] = tuple
  const period = periodOf(frequency, month(start))
  const reported = toReportedValue(state, numerator, denominator)
  return { period, reported, provisional, comment, invented, corrections, expected }
}

/** A stored state and its figures as a reading. */
export function toReportedValue(
  state: ValueState,
  numerator: number | null,
  denominator: number | null,
): ReportedValue {
  return state === 'value' ? { state, numerator: numerator ?? 0, denominator } : { state }
}
