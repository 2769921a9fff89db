import { firstDay, month } from '#app/kernel/time/month.ts'
import { firstMonthOf, periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import type { ValueState } from '#app/kernel/reported-value.ts'
import type { Signature } from '#app/kernel/signature.ts'
import { toReportedValue } from '#app/measures/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { About, CommentEntry, CommentThread } from './comment.ts'

type Signed = Signature & { readonly by: string }
type Tuple = [ValueState, number | null, number | null] | null
type Row = Omit<CommentThread, 'about' | 'entries'> & {
  measure: { slug: string; name: string; frequency: Frequency; start: string; then: Tuple; now: Tuple } | null
  test: { id: string; change: string } | null
  aim: { id: string; what: string } | null
  entries: (Omit<CommentEntry, 'at'> & { at: string })[]
}

const THREAD = Prisma.sql`
  c.id::text, c.state, c.state_at AS "stateAt",
  CASE WHEN c.measure_id IS NOT NULL THEN json_build_object('slug', m.slug, 'name', m.name, 'frequency', m.frequency,
    'start', to_char(c.period_start, 'YYYY-MM'),
    'then', CASE WHEN c.value_state IS NOT NULL THEN json_build_array(c.value_state, c.numerator, c.denominator) END,
    'now', CASE WHEN v.id IS NOT NULL THEN json_build_array(v.state, v.numerator, v.denominator) END) END AS measure,
  CASE WHEN c.test_id IS NOT NULL THEN json_build_object('id', t.id, 'change', t.change) END AS test,
  CASE WHEN c.aim_id IS NOT NULL THEN json_build_object('id', c.aim_id, 'what',
    (SELECT w.what FROM aim_version w WHERE w.aim_id = c.aim_id ORDER BY w.number DESC LIMIT 1)) END AS aim,
  (SELECT json_agg(json_build_object('step', e.step, 'body', e.body, 'at', e.at, 'by', p.name) ORDER BY e.id)
    FROM comment_entry e JOIN person p ON p.id = e.by WHERE e.thread_id = c.id) AS entries
  FROM comment_thread c LEFT JOIN measure m ON m.id = c.measure_id LEFT JOIN pdsa_test t ON t.id = c.test_id
  LEFT JOIN measure_value v ON (v.team_id, v.measure_id, v.period_start) = (c.team_id, c.measure_id, c.period_start)`

function toThread({ measure, test, aim, entries, ...row }: Row): CommentThread {
  const about: About = measure
    ? {
        ...{ kind: 'value', slug: measure.slug, name: measure.name },
        period: periodOf(measure.frequency, month(measure.start)),
        then: measure.then && toReportedValue(...measure.then),
        now: measure.now && toReportedValue(...measure.now),
      }
    : test
      ? { kind: 'test', ...test }
      : { kind: 'aim', ...aim! }
  return { ...row, about, entries: entries.map((entry) => ({ ...entry, at: new Date(entry.at) })) }
}

const MOST_LISTED = 200

/** The conversations of a team: those that are open first, then the others, the last that changed first. */
export async function listThreads(db: Db, teamId: string): Promise<CommentThread[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${THREAD} WHERE c.team_id = ${teamId}::uuid ORDER BY c.state <> 'open', c.state_at DESC, c.id LIMIT ${MOST_LISTED}`
  return rows.map(toThread)
}

/** A conversation of a team, held for the transaction; null where the team has none by that id. */
export async function holdThread(db: Db, teamId: string, id: string): Promise<CommentThread | null> {
  await db.$executeRaw`SELECT 1 FROM comment_thread WHERE id = ${id}::uuid FOR UPDATE`
  const rows = await db.$queryRaw<
    Row[]
  >`SELECT ${THREAD} WHERE c.team_id = ${teamId}::uuid AND c.id = ${id}::uuid`
  return rows[0] ? toThread(rows[0]) : null
}

/** A measure that a team reports or reported, for a comment on one of its values; null: it never did. */
export async function findTeamMeasure(
  db: Db,
  teamId: string,
  slug: string,
): Promise<{ id: string; frequency: Frequency } | null> {
  const rows = await db.$queryRaw<{ id: string; frequency: Frequency }[]>`
    SELECT m.id::text, m.frequency FROM measure m
    WHERE m.slug = ${slug} AND EXISTS (SELECT FROM team_measure tm WHERE tm.measure_id = m.id AND tm.team_id = ${teamId}::uuid)`
  return rows[0] ?? null
}

/** Whether a test or an aim is one of the team. */
export async function isOfTeam(db: Db, kind: 'test' | 'aim', teamId: string, id: string): Promise<boolean> {
  const where = { id, teamId }
  return (kind === 'test' ? await db.pdsaTest.count({ where }) : await db.aim.count({ where })) > 0
}

type NewAbout =
  | { readonly measureId: string; readonly period: Period }
  | { readonly testId: string }
  | { readonly aimId: string }

/** Stores a conversation with its first comment; of a value with how it stands now. Gives its id. */
export async function addThread(
  db: Db,
  teamId: string,
  about: NewAbout,
  body: string,
  signed: Signed,
): Promise<string> {
  const value = 'measureId' in about ? about : null
  const start = value && firstDay(firstMonthOf(value.period))
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO comment_thread (team_id, measure_id, period_start, test_id, aim_id, value_state, numerator, denominator, state_at, started_at)
    SELECT n.*, v.state, v.numerator, v.denominator, ${signed.at}, ${signed.at}
    FROM (SELECT ${teamId}::uuid AS team_id, ${value?.measureId ?? null}::uuid AS measure_id, ${start}::date AS period_start,
      ${'testId' in about ? about.testId : null}::uuid, ${'aimId' in about ? about.aimId : null}::uuid) n
    LEFT JOIN measure_value v ON (v.team_id, v.measure_id, v.period_start) = (n.team_id, n.measure_id, n.period_start)
    RETURNING id::text`
  const { id } = rows[0]!
  await addEntry(db, id, { step: 'said', body }, signed)
  return id
}

/** Stores what was said or done in a conversation, and where it stands by that. */
export async function continueThread(
  db: Db,
  id: string,
  entry: { readonly step: CommentEntry['step']; readonly body: string | null },
  signed: Signed,
): Promise<void> {
  await addEntry(db, id, entry, signed)
  const state = entry.step === 'resolved' ? 'resolved' : 'open'
  await db.commentThread.update({ where: { id }, data: { state, stateAt: signed.at } })
}

async function addEntry(
  db: Db,
  threadId: string,
  { step, body }: { step: CommentEntry['step']; body: string | null },
  { at, by }: Signed,
): Promise<void> {
  await db.commentEntry.create({ data: { threadId, step, body, at, by } })
}

/** How many conversations of each team are open, in one query; teams without one are left out. */
export async function countOpenThreads(db: Db, teamIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ team: string; count: number }[]>`
    SELECT c.team_id::text AS team, count(*)::int AS count FROM comment_thread c
    WHERE c.team_id = ANY(${[...teamIds]}::uuid[]) AND c.state = 'open' GROUP BY c.team_id`
  return new Map(rows.map(({ team, count }) => [team, count]))
}

/** What a comment can be about: `value` as the form sends it. */
export type AboutChoice = {
  readonly kind: 'measure' | 'test' | 'aim'
  readonly value: string
  readonly label: string
}

const MOST_CHOICES = 200

/** The measures that a team reports, its aims that are open and its latest tests. */
export const listAboutChoices = (db: Db, teamId: string): Promise<AboutChoice[]> => db.$queryRaw`
  SELECT x.kind, x.value, x.label FROM (
    SELECT 1 AS no, 'measure' AS kind, 'measure:' || m.slug AS value, m.name AS label, NULL::timestamptz AS at
      FROM team_measure tm JOIN measure m ON m.id = tm.measure_id WHERE tm.team_id = ${teamId}::uuid AND tm.dropped_at IS NULL
    UNION ALL
    SELECT 2, 'aim', 'aim:' || a.id, (SELECT w.what FROM aim_version w WHERE w.aim_id = a.id ORDER BY w.number DESC LIMIT 1), NULL
      FROM aim a WHERE a.team_id = ${teamId}::uuid AND a.closed_at IS NULL
    UNION ALL
    SELECT 3, 'test', 'test:' || t.id, t.change, t.changed_at FROM pdsa_test t WHERE t.team_id = ${teamId}::uuid) x
  ORDER BY x.no, x.at DESC NULLS LAST, x.label LIMIT ${MOST_CHOICES}`
