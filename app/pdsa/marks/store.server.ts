import { month } from '#app/kernel/time/month.ts'
import type { TestMark } from '#app/charts/marks/test-marks.ts'
import type { TestOutcome } from '#app/charts/marks/marks.ts'
import { knownMeasure } from '#app/measures/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { Sharing } from '../tests/test.ts'

/** How many tests one chart shows at most: the latest. */
const MOST_ON_A_CHART = 24

/** Which tests: of one team, as far as they are shared as said, that name a measure or are one test. */
export type Marked = {
  readonly team: { readonly id: string; readonly slug: string }
  readonly sharings: readonly Sharing[]
  /** Whose own measures the reader may know of. */
  readonly reach: TeamReach
  readonly measure?: string
  readonly test?: string
  /** The month of asking: as far as a test that runs has come. */
  readonly until: string
}

type Row = {
  id: string
  change: string
  from: string
  to: string
  stage: string
  outcome: TestOutcome | null
  settled: string
  at: Date
}

/** Tests that have begun, as marks on the chart of a measure, oldest first. */
export async function listTestMarks(
  db: Db,
  { team, sharings, reach, measure, test, until }: Marked,
): Promise<TestMark[]> {
  const which =
    test === undefined
      ? Prisma.sql`EXISTS (SELECT 1 FROM pdsa_test_measure tm JOIN measure m ON m.id = tm.measure_id
          WHERE tm.test_id = t.id AND m.slug = ${measure ?? ''} AND ${knownMeasure(reach)})`
      : Prisma.sql`t.id = ${test}::uuid`
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id::text, t.change, t.stage, t.created_at AS at, to_char(t.started_on, 'YYYY-MM') AS "from",
      COALESCE(to_char(t.ended_on, 'YYYY-MM'), CASE WHEN t.stage = 'stopped' THEN to_char(t.stage_at AT TIME ZONE 'UTC', 'YYYY-MM') END,
        ${until}) AS "to",
      CASE WHEN t.stage = 'done' THEN t.decision WHEN t.stage = 'stopped' THEN 'stop' END AS outcome,
      -- An imported test was decided before it came here; its last day is the nearest that is known.
      CASE WHEN t.origin = 'imported' AND t.ended_on IS NOT NULL THEN to_char(t.ended_on, 'YYYY-MM')
        ELSE to_char(t.stage_at AT TIME ZONE 'UTC', 'YYYY-MM') END AS settled
    FROM pdsa_test t
    WHERE t.team_id = ${team.id}::uuid AND t.sharing = ANY(${sharings}) AND t.started_on IS NOT NULL AND t.stage <> 'plan' AND ${which}
    ORDER BY t.started_on DESC, t.id LIMIT ${MOST_ON_A_CHART}`
  return rows.reverse().map(({ id, change, from, to, stage, outcome, settled, at }) => ({
    ...{ id, change, from: month(from), to: month(to < from ? from : to), writtenAt: at },
    href: `/teams/${team.slug}/tests/${id}`,
    running: stage === 'do',
    outcome: outcome && { kind: outcome, month: month(settled < from ? from : settled) },
  }))
}
