import { knownMeasure } from '#app/measures/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { LedgerCounts, LedgerEntry, TestedOutcome } from './ledger.ts'
import { readableTest, type TestReader } from '../sharing/readable.server.ts'

type Asked = {
  readonly idea: string
  readonly reader: TestReader
  /** Whether the tests of the demo story count. */
  readonly demo: boolean
}

/** The tests of an idea; `readable`: shared, or of a team within reach. */
const TESTS = ({ idea, reader, demo }: Asked) => Prisma.sql`
  SELECT t.*, ${readableTest('t', reader)} AS readable
  FROM pdsa_test t WHERE t.idea_slug = ${idea} AND (${demo} OR t.origin <> 'demo')`

/** Of each ramp the newest cycle that was begun, with how far the ramp climbed and how it ended. */
const RAMPS = (asked: Asked) => Prisma.sql`
  SELECT DISTINCT ON (t.ramp_id) t.*, COALESCE(t.decision, CASE t.stage WHEN 'stopped' THEN 'stopped' ELSE 'open' END) AS outcome,
    count(*) OVER ramp AS cycles, min(t.scale) OVER ramp AS smallest, max(t.scale) OVER ramp AS largest
  FROM (${TESTS(asked)}) t WHERE t.readable AND t.started_on IS NOT NULL
  WINDOW ramp AS (PARTITION BY t.ramp_id) ORDER BY t.ramp_id, t.cycle DESC`

/** How many entries of one outcome the ledger lists; the newest. */
const MOST_OF_AN_OUTCOME = 12

/** The outcome of an idea, ramp by ramp: the newest of each outcome, with how many there are. */
export const listLedger = (db: Db, asked: Asked): Promise<(LedgerEntry & { total: number })[]> =>
  db.$queryRaw`
    SELECT r.id::text, json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'code', m.jurisdiction_code) AS team, r.change, r.outcome,
      r.cycles::int, r.smallest::int, r.largest::int, to_char(r.started_on, 'YYYY-MM-DD') AS "startedOn", r.learned,
      COALESCE(r.reason, r.stop_reason) AS reason, r.matched, r.total,
      (SELECT json_build_object('id', m.id, 'slug', m.slug, 'name', m.name) FROM pdsa_test_measure tm JOIN measure m ON m.id = tm.measure_id
        WHERE tm.test_id = r.id AND ${knownMeasure(asked.reader.teams)} ORDER BY tm.ordinal LIMIT 1) AS measure
    FROM (SELECT *, count(*) OVER (PARTITION BY outcome)::int AS total,
        row_number() OVER (PARTITION BY outcome ORDER BY stage_at DESC, id) AS rank FROM (${RAMPS(asked)}) ramps) r
    JOIN team m ON m.id = r.team_id WHERE r.rank <= ${MOST_OF_AN_OUTCOME} ORDER BY r.stage_at DESC, r.id`

/** In which states an idea was tested, one line for each outcome there: at most five a state. */
export const listTested = (
  db: Db,
  asked: Asked,
): Promise<{ code: string; slug: string; id: string; outcome: TestedOutcome }[]> =>
  db.$queryRaw`
    SELECT DISTINCT ON (m.jurisdiction_code, r.outcome) m.jurisdiction_code AS code, m.slug, r.id::text, r.outcome
    FROM (${RAMPS(asked)}) r JOIN team m ON m.id = r.team_id ORDER BY m.jurisdiction_code, r.outcome, r.stage_at DESC`

/**
 * What there is of an idea beside what is listed. A ramp that was copied and never begun counts as planned,
 * not as tested.
 */
export async function countLedger(db: Db, asked: Asked): Promise<LedgerCounts> {
  const rows = await db.$queryRaw<LedgerCounts[]>`
    SELECT count(DISTINCT team_id) FILTER (WHERE listed)::int AS teams, count(*) FILTER (WHERE waits AND NOT listed)::int AS planned,
      count(*) FILTER (WHERE hidden AND NOT listed)::int AS unshared, COALESCE(bool_or(invented), false) AS demo
    FROM (SELECT ramp_id, team_id, bool_or(readable AND started_on IS NOT NULL) AS listed, bool_or(readable AND stage = 'plan') AS waits,
        bool_or(NOT readable AND started_on IS NOT NULL) AS hidden, bool_or(readable AND origin = 'demo') AS invented
      FROM (${TESTS(asked)}) t GROUP BY ramp_id, team_id) ramps`
  return rows[0] ?? { teams: 0, planned: 0, unshared: 0, demo: false }
}
