import { knownMeasure } from '#app/measures/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { FamilyTest } from './family/family.ts'
import { SOURCE_KEYS, type Source } from './source.ts'
import type { Sharing } from '../tests/test.ts'
import { plainColumns } from '../tests/store.server.ts'
import type { Signature } from '#app/kernel/signature.ts'

/** A test to copy from, with how it is shared and who is to hear of it. */
export type SourceRow = Source & {
  readonly sharing: Sharing
  /** Its owner, then who wrote it, as far as their accounts are open. */
  readonly authors: readonly { readonly id: string; readonly name: string; readonly email: string }[]
}

/**
 * The plan of a test of any team, its outcome, its authors, and of its measures those a reader knows; null
 * when there is none.
 */
export async function findSource(db: Db, id: string, reach: TeamReach): Promise<SourceRow | null> {
  const rows = await db.$queryRaw<SourceRow[]>`
    SELECT t.id::text, json_build_object('id', m.id, 'slug', m.slug, 'name', m.name) AS team, ${plainColumns(SOURCE_KEYS)},
      t.area_slug AS "areaSlug", t.idea_slug AS "ideaSlug", t.scale::int, t.decision, t.sharing,
      ARRAY(SELECT m.slug FROM pdsa_test_measure tm JOIN measure m ON m.id = tm.measure_id
        WHERE tm.test_id = t.id AND ${knownMeasure(reach)} ORDER BY tm.ordinal) AS measures,
      (SELECT count(*)::int FROM pdsa_question q WHERE q.test_id = t.id AND q.removed_at IS NULL) AS questions,
      (SELECT count(*)::int FROM pdsa_task k WHERE k.test_id = t.id AND k.removed_at IS NULL) AS tasks,
      COALESCE((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email) ORDER BY p.id <> t.owner_id)
        FROM person p WHERE p.id IN (t.owner_id, t.created_by) AND p.closed_at IS NULL), '[]') AS authors
    FROM pdsa_test t JOIN team m ON m.id = t.team_id WHERE t.id = ${id}::uuid`
  return rows[0] ?? null
}

/**
 * Copies the questions and tasks of a plan: what is asked and done. Predictions, people, places and days are
 * the new team's own.
 */
export async function copyPlan(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
  { at, by }: Signature,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO pdsa_question (test_id, ordinal, question, written_at, written_by)
    SELECT ${to}::uuid, ordinal, question, ${at}, ${by}::uuid FROM pdsa_question WHERE test_id = ${from}::uuid AND removed_at IS NULL`
  await db.$executeRaw`
    INSERT INTO pdsa_task (test_id, ordinal, kind, what, written_at, written_by)
    SELECT ${to}::uuid, ordinal, kind, what, ${at}, ${by}::uuid FROM pdsa_task WHERE test_id = ${from}::uuid AND removed_at IS NULL`
}

const SUMMARY_COLUMNS = Prisma.sql`t.id::text, t.ramp_id::text AS "rampId", t.cycle,
  json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'code', m.jurisdiction_code, 'demo', m.demo, 'state', j.kind IN ('state', 'federal-district')) AS team,
  t.sharing = 'network' AS shared, t.change, t.stage, t.decision, t.reason, t.scale::int, to_char(t.started_on, 'YYYY-MM-DD') AS "startedOn",
  t.created_at AS "createdAt",
  CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'rampId', s.ramp_id) END AS "copiedFrom"`

/** Tests that the spread of one change shows at most: six cycles in each of the 59 jurisdictions. */
const MOST_OF_A_FAMILY = 354

/**
 * Every test of every ramp that was copied from the ramp of a test, or that it was copied from, at any
 * remove; the oldest when there are too many.
 */
export const listFamily = (db: Db, testId: string): Promise<FamilyTest[]> =>
  db.$queryRaw<FamilyTest[]>`
    WITH RECURSIVE family(ramp_id) AS (
      SELECT ramp_id FROM pdsa_test WHERE id = ${testId}::uuid
      UNION
      SELECT x.ramp_id FROM family f CROSS JOIN LATERAL (
        SELECT s.ramp_id FROM pdsa_test t JOIN pdsa_test s ON s.id = t.copied_from_test_id WHERE t.ramp_id = f.ramp_id
        UNION ALL
        SELECT c.ramp_id FROM pdsa_test t JOIN pdsa_test c ON c.copied_from_test_id = t.id WHERE t.ramp_id = f.ramp_id) x)
    SELECT ${SUMMARY_COLUMNS} FROM family f JOIN pdsa_test t ON t.ramp_id = f.ramp_id JOIN team m ON m.id = t.team_id
    JOIN jurisdiction j ON j.code = m.jurisdiction_code
    LEFT JOIN pdsa_test s ON s.id = t.copied_from_test_id ORDER BY t.created_at, t.id LIMIT ${MOST_OF_A_FAMILY}`
