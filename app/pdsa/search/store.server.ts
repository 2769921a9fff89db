import { pageMark } from '#app/kernel/page-mark.ts'
import { knownMeasure } from '#app/measures/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { TestLine } from '../tests/test.ts'
import { readableTest, type TestReader } from '../sharing/readable.server.ts'
import { lineFor, measureOfLine } from '../tests/store.server.ts'
import type { TestSearch } from './forms.ts'

export type SearchLine = TestLine & { readonly teamSlug: string; readonly teamName: string }

type Wanted = Omit<TestSearch, 'driver' | 'idea'> & {
  /** Slugs of change ideas, one of which the test tries; absent: any or none. */
  readonly ideas?: readonly string[]
}

const PAGE = 20
/** Beyond this nobody reads a count to the last digit, and counting would cost more than the list. */
export const MOST_COUNTED = 500

/** The words of a test, as the index of the migration has them. */
const WORDS = Prisma.sql`to_tsvector('english'::regconfig,
  t.change || ' ' || coalesce(t.prediction, '') || ' ' || coalesce(t.objective, '') || ' ' || coalesce(t.theory, '') || ' ' || coalesce(t.place, '')
  || ' ' || coalesce(t.result, '') || ' ' || coalesce(t.learned, '') || ' ' || coalesce(t.reason, '') || ' ' || coalesce(t.stop_reason, ''))`

/**
 * Tests of all teams that the asker may read and that fit, the latest first: a page of them, how many there
 * are, and where the next page begins.
 */
export async function findTests(
  db: Db,
  wanted: Wanted,
  reader: TestReader,
): Promise<{ tests: SearchLine[]; total: number; next: string | null }> {
  const fits = Prisma.sql`${readableTest('t', reader)} AND ${conditions(wanted, reader.teams)}`
  const [rows, [count]] = await Promise.all([
    db.$queryRaw<SearchLine[]>`
      SELECT ${lineFor(reader.names)}, ${measureOfLine(reader.teams)}, w.slug AS "teamSlug", w.name AS "teamName"
      FROM (SELECT * FROM pdsa_test t WHERE ${fits} AND ${behind(wanted.after)}
        ORDER BY t.stage_at DESC, t.id DESC LIMIT ${PAGE + 1}) t
      JOIN person o ON o.id = t.owner_id JOIN team w ON w.id = t.team_id ORDER BY t.stage_at DESC, t.id DESC`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (SELECT 1 FROM pdsa_test t WHERE ${fits} LIMIT ${MOST_COUNTED + 1}) counted`,
  ])
  const tests = rows.slice(0, PAGE)
  const last = tests.at(-1)
  const next = rows.length > PAGE && last ? pageMark(last.stageAt, last.id) : null
  return { tests, total: count?.total ?? 0, next }
}

function conditions(
  { words, area, ideas, measure, decision, stage, scale, team, state }: Wanted,
  reach: TeamReach,
): Prisma.Sql {
  const parts = [
    ...(area ? [Prisma.sql`t.area_slug = ${area}`] : []),
    ...(ideas ? [Prisma.sql`t.idea_slug = ANY(${[...ideas]})`] : []),
    ...(decision ? [Prisma.sql`t.decision = ${decision}`] : []),
    ...(stage ? [Prisma.sql`t.stage = ${stage}`] : []),
    ...(scale ? [Prisma.sql`t.scale = ${scale}`] : []),
    ...(team ? [Prisma.sql`t.team_id = (SELECT id FROM team WHERE slug = ${team})`] : []),
    ...(state ? [Prisma.sql`t.team_id IN (SELECT id FROM team WHERE jurisdiction_code = ${state})`] : []),
    ...(measure
      ? [
          Prisma.sql`t.id IN (SELECT tm.test_id FROM pdsa_test_measure tm JOIN measure m ON m.id = tm.measure_id 
            WHERE m.slug = ${measure} AND ${knownMeasure(reach)})`,
        ]
      : []),
    ...(words ? [holdsWords(words)] : []),
  ]
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, ' AND ')
}

/**
 * By itself first: under a limit the planner would walk all tests instead, and make the words of each anew.
 */
const holdsWords = (words: string): Prisma.Sql => Prisma.sql`t.id IN (
  WITH hits AS MATERIALIZED (SELECT t.id FROM pdsa_test t WHERE ${WORDS} @@ websearch_to_tsquery('english'::regconfig, ${words}))
  SELECT id FROM hits)`

function behind(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.sql`TRUE`
  const [at, id] = after.split('_')
  return Prisma.sql`(t.stage_at, t.id) < (${at}::text::timestamptz, ${id}::uuid)`
}

type Choice = { value: string; label: string }

/** What can be chosen from: teams, and the measures of the catalog in an area. */
export async function listChoices(
  db: Db,
  area: AreaSlug | undefined,
): Promise<{ teams: Choice[]; measures: Choice[] }> {
  const rows = await db.$queryRaw<(Choice & { kind: string })[]>`
    SELECT 'team' AS kind, slug AS value, name AS label FROM team
    UNION ALL
    SELECT 'measure', slug, name FROM measure WHERE team_id IS NULL AND area_slug = ${area ?? null} ORDER BY 3`
  const of = (kind: string) =>
    rows.flatMap((row) => (row.kind === kind ? [{ value: row.value, label: row.label }] : []))
  return { teams: of('team'), measures: of('measure') }
}
