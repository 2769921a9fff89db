import { knownByName, nameOf, type NameReader } from '#app/accounts/api.server.ts'
import { knownMeasure } from '#app/measures/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { PLAIN_KEYS, plainField, type PlainKey } from '../plan/field-lists.ts'
import type { Sharing, Test, TestLine } from './test.ts'
import type { Stage } from './transitions/stage.ts'
import { readableTest, type TestReader } from '../sharing/readable.server.ts'

/** Columns of plain fields of a test `t`, each under the name of its field. */
export const plainColumns = (keys: readonly PlainKey[]): Prisma.Sql =>
  Prisma.raw(keys.map((key) => `t.${plainField(key).column} AS "${key}"`).join(', '))

const day = (column: string) => Prisma.raw(`to_char(t.${column}, 'YYYY-MM-DD')`)

/** The name of somebody in the record of a test `t`, as far as the reader may know it. */
export const nameInTest = (person: 'o' | 'c' | 'h' | 'w', names: NameReader): Prisma.Sql =>
  nameOf({ person, team: 't.team_id' }, names)

/**
 * A day of the calendar and the other columns that a line of a list and the page of a test share; `t`: the
 * test, `o`: its owner, without an id where the reader may not know who it is.
 */
export const lineFor = (
  names: NameReader,
): Prisma.Sql => Prisma.sql`t.id::text, t.change, t.area_slug AS "areaSlug", t.idea_slug AS "ideaSlug", t.stage, t.stage_at AS "stageAt",
  t.scale::int, t.cycle, json_build_object('id', CASE WHEN ${knownByName({ person: 'o', team: 't.team_id' }, names)} THEN o.id::text ELSE '' END,
    'name', ${nameInTest('o', names)}) AS owner,
  ${day('planned_start')} AS "plannedStart", ${day('planned_end')} AS "plannedEnd", ${day('started_on')} AS "startedOn",
  ${day('ended_on')} AS "endedOn", t.decision, t.learned, t.sharing`

/** The columns of the page of a test that no line of a list has. */
const pageFor = (
  names: NameReader,
) => Prisma.sql`t.team_id::text AS "teamId", ${plainColumns(PLAIN_KEYS.filter((key) => key !== 'change' && key !== 'learned'))},
  t.as_planned AS "asPlanned", t.matched, t.stopped_from AS "stoppedFrom", t.stop_reason AS "stopReason",
  p.id::text AS "previousTestId", n.id::text AS "nextTestId", t.origin, t.version, t.created_at AS "createdAt", 
  ${nameInTest('c', names)} AS "createdBy",
  t.changed_at AS "changedAt", ${nameInTest('h', names)} AS "changedBy"`

/** How many ticked tasks the history of a test lists; the newest. */
const MOST_MARKS = 100

/** The parts of a test as JSON; steps and marks keep their instants as text, which `atInstant` reads. */
const partsFor = ({ teams, names }: TestReader) => Prisma.sql`
  COALESCE((SELECT json_agg(json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'unit', m.unit, 'direction', m.direction,
    'predicted', tm.predicted_value::float8, 'result', tm.result_value::float8, 'resultPeriod', tm.result_period) ORDER BY tm.ordinal)
    FROM pdsa_test_measure tm JOIN measure m ON m.id = tm.measure_id WHERE tm.test_id = t.id AND ${knownMeasure(teams)}), '[]') AS measures,
  COALESCE((SELECT json_agg(json_build_object('id', q.id, 'question', q.question, 'prediction', q.prediction, 'answer', q.answer)
    ORDER BY q.ordinal, q.id) FROM pdsa_question q WHERE q.test_id = t.id AND q.removed_at IS NULL), '[]') AS questions,
  COALESCE((SELECT json_agg(json_build_object('id', k.id, 'kind', k.kind, 'what', k.what, 'who', k.who, 'dueOn', k.due_on,
    'place', k.place, 'doneOn', k.done_on) ORDER BY k.ordinal, k.id)
    FROM pdsa_task k WHERE k.test_id = t.id AND k.removed_at IS NULL), '[]') AS tasks,
  COALESCE((SELECT json_agg(json_build_object('id', b.id, 'kind', b.kind, 'text', b.text, 'on', b.observed_on,
    'by', ${nameInTest('w', names)})
    ORDER BY b.observed_on, b.written_at, b.id) FROM pdsa_observation b LEFT JOIN person w ON w.id = b.written_by
    WHERE b.test_id = t.id AND b.withdrawn_at IS NULL), '[]') AS observations,
  COALESCE((SELECT json_agg(json_build_object('step', s.step, 'from', s.from_stage, 'to', s.to_stage, 'note', s.note, 'data', s.data,
    'at', s.at, 'by', ${nameInTest('w', names)}) ORDER BY s.id) FROM pdsa_step s LEFT JOIN person w ON w.id = s.by
    WHERE s.test_id = t.id), '[]') AS steps,
  COALESCE((SELECT json_agg(json_build_object('what', x.what, 'doneOn', x.done_on, 'at', x.at, 'by', x.name) ORDER BY x.id)
    FROM (SELECT a.id, k.what, a.done_on, a.at, ${nameInTest('w', names)} AS name FROM pdsa_task k JOIN pdsa_task_mark a ON a.task_id = k.id
      LEFT JOIN person w ON w.id = a.by WHERE k.test_id = t.id ORDER BY a.id DESC LIMIT ${MOST_MARKS}) x), '[]') AS "taskMarks"`

type WithText<Row> = Omit<Row, 'at'> & { at: string }
type TestRow = Omit<Test, 'steps' | 'taskMarks'> & {
  steps: WithText<Test['steps'][number]>[]
  taskMarks: WithText<Test['taskMarks'][number]>[]
}

/**
 * One test with all its parts; null when there is none. `teamId` keeps to the team whose address it is asked
 * by. The cycles before and after it and the measures it names are there as far as the reader may know of
 * them.
 */
export async function findTest(
  db: Db,
  { teamId, id }: { readonly teamId: string; readonly id: string },
  reader: TestReader,
): Promise<Test | null> {
  const rows = await db.$queryRaw<TestRow[]>`
    SELECT ${lineFor(reader.names)}, ${pageFor(reader.names)}, ${partsFor(reader)}
    FROM pdsa_test t JOIN person o ON o.id = t.owner_id
    LEFT JOIN pdsa_test p ON p.id = t.previous_test_id AND ${readableTest('p', reader)}
    LEFT JOIN pdsa_test n ON n.previous_test_id = t.id AND ${readableTest('n', reader)}
    LEFT JOIN person c ON c.id = t.created_by LEFT JOIN person h ON h.id = t.changed_by
    WHERE t.id = ${id}::uuid AND t.team_id = ${teamId}::uuid`
  const row = rows[0]
  return row === undefined
    ? null
    : { ...row, steps: row.steps.map(atInstant), taskMarks: row.taskMarks.map(atInstant) }
}

const atInstant = <Row extends { at: string }>(row: Row) => ({ ...row, at: new Date(row.at) })

/** Name of the measure a test is about, as a column of a line: the first that the reader may know of. */
export const measureOfLine = (
  reach: TeamReach,
) => Prisma.sql`(SELECT m.name FROM pdsa_test_measure tm JOIN measure m ON m.id = tm.measure_id
  WHERE tm.test_id = t.id AND ${knownMeasure(reach)} ORDER BY tm.ordinal LIMIT 1) AS measure`

/** How many tests of a stage a list of one team shows at most; the newest first. */
const MOST_OF_A_STAGE = 30

export type StageOfTests = {
  readonly stage: Stage
  readonly total: number
  readonly tests: readonly TestLine[]
}

/**
 * The tests of a team by stage, as far as they are shared as said: the newest of each stage, and how many
 * there are.
 */
export async function listTeamTests(
  db: Db,
  teamId: string,
  { sharings, reader }: { sharings: readonly Sharing[]; reader: TestReader },
): Promise<StageOfTests[]> {
  const rows = await db.$queryRaw<(TestLine & { total: number })[]>`
    SELECT ${lineFor(reader.names)}, ${measureOfLine(reader.teams)}, t.total FROM (
      SELECT *, count(*) OVER (PARTITION BY stage)::int AS total,
        row_number() OVER (PARTITION BY stage ORDER BY stage_at DESC, id) AS newest
      FROM pdsa_test WHERE team_id = ${teamId}::uuid AND sharing = ANY(${sharings})) t
    JOIN person o ON o.id = t.owner_id WHERE t.newest <= ${MOST_OF_A_STAGE} ORDER BY t.stage_at DESC, t.id`
  const byStage = new Map<Stage, { stage: Stage; total: number; tests: TestLine[] }>()
  for (const { total, ...test } of rows) {
    const group = byStage.get(test.stage) ?? { stage: test.stage, total, tests: [] }
    byStage.set(test.stage, group)
    group.tests.push(test)
  }
  return [...byStage.values()]
}

/** Who may read the new tests of a team; null when nobody was asked yet. */
export async function findDefaultSharing(db: Db, teamId: string): Promise<Sharing | null> {
  const setting = await db.pdsaTeamSetting.findUnique({ where: { teamId }, select: { sharing: true } })
  return (setting?.sharing as Sharing | undefined) ?? null
}

/** Address of the team that has a test; null for one that the reader may not know of. */
export async function findTeamOfTest(db: Db, id: string, reader: TestReader): Promise<string | null> {
  const [row] = await db.$queryRaw<{ slug: string }[]>`
    SELECT w.slug FROM pdsa_test t JOIN team w ON w.id = t.team_id WHERE t.id = ${id}::uuid AND ${readableTest('t', reader)}`
  return row?.slug ?? null
}
