import type { Signature } from '#app/kernel/signature.ts'
import { firstDay, month, type Month } from '#app/kernel/time/month.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { Assessment, LatestScore, LatestScores } from './assessment.ts'
import type { TestCounts } from './evidence/facts.ts'
import type { AssessmentFields } from './forms.ts'
import type { Giver } from './score.ts'

type Row = Omit<Assessment, 'month'> & { month: string }

const COLUMNS = Prisma.sql`
  a.id::text, to_char(a.month, 'YYYY-MM') AS month, a.giver, a.score::float8, l.name AS level, a.scale_number AS wording, a.why, a.comments,
  json_build_object('id', p.id, 'name', p.name) AS by, a.given_at AS at, a.superseded_at AS "supersededAt"
  FROM assessment a JOIN person p ON p.id = a.given_by
  JOIN assessment_level l ON (l.collaborative_id, l.number, l.score) = (a.collaborative_id, a.scale_number, a.score)`

const toAssessment = (row: Row): Assessment => ({ ...row, month: month(row.month) })

/** Ten years of a team with two coaches; older ones are not listed. */
const MOST_LISTED = 400

/** The scores of a team, newest month first, with those that another took the place of. */
export async function listAssessments(db: Db, teamId: string): Promise<Assessment[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} WHERE a.team_id = ${teamId}::uuid ORDER BY a.month DESC, a.given_at DESC, a.id LIMIT ${MOST_LISTED}`
  return rows.map(toAssessment)
}

/** Which score is meant: the team's of a month, or that of one coach. */
export type Place = {
  readonly teamId: string
  readonly month: Month
  readonly giver: Giver
  /** Who gives it; of the team there is one score, whoever gave it. */
  readonly by: string | null
}

/** The score that stands in a place; null where none was given. */
export async function findStanding(
  db: Db,
  { teamId, month: of, giver, by }: Place,
): Promise<Assessment | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} WHERE a.team_id = ${teamId}::uuid AND a.month = ${firstDay(of)}::date AND a.giver = ${giver}
      AND (a.giver = 'team' OR a.given_by = ${by}::uuid) AND a.superseded_at IS NULL`
  return rows[0] ? toAssessment(rows[0]) : null
}

/** Stores a score under the wording in force; `supersedes`: the one whose place it takes. */
export async function addAssessment(
  db: Db,
  { teamId, month: of, giver }: Place,
  { score, why, comments, supersedes }: AssessmentFields & { supersedes: string | null },
  { at, by }: Signature,
): Promise<string> {
  if (supersedes !== null)
    await db.assessment.update({ where: { id: supersedes }, data: { supersededAt: at } })
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO assessment (team_id, month, giver, score, why, comments, collaborative_id, scale_number, given_at, given_by, supersedes_id)
    SELECT t.id, ${firstDay(of)}::date, ${giver}, ${score}::numeric, ${why}, ${comments ?? null}, t.collaborative_id,
      (SELECT max(number) FROM assessment_scale s WHERE s.collaborative_id = t.collaborative_id), ${at}, ${by}::uuid, ${supersedes}::uuid
    FROM team t WHERE t.id = ${teamId}::uuid RETURNING id::text`
  return rows[0]!.id
}

/** The month in which a team joined: the first that can be assessed. */
export async function findFirstMonth(db: Db, teamId: string): Promise<Month> {
  const { joinedOn } = await db.team.findUniqueOrThrow({ where: { id: teamId }, select: { joinedOn: true } })
  return month(joinedOn.toISOString().slice(0, 7))
}

/** The newest score of a coach and of the team itself for each of the teams, in one query, by team. */
export async function listLatestScores(
  db: Db,
  teamIds: readonly string[],
): Promise<Map<string, LatestScores>> {
  const rows = await db.$queryRaw<
    (Omit<LatestScore, 'month'> & { teamId: string; giver: Giver; month: string })[]
  >`
    SELECT DISTINCT ON (a.team_id, a.giver) a.team_id::text AS "teamId", a.giver, to_char(a.month, 'YYYY-MM') AS month,
      a.score::float8, a.given_at AS at, p.name AS by
    FROM assessment a JOIN person p ON p.id = a.given_by
    WHERE a.team_id = ANY(${teamIds}::uuid[]) AND a.superseded_at IS NULL
    ORDER BY a.team_id, a.giver, a.month DESC, a.given_at DESC`
  const latest = new Map<string, LatestScores>()
  for (const { teamId, giver, ...score } of rows) {
    const own = latest.get(teamId) ?? { coach: null, team: null }
    latest.set(teamId, { ...own, [giver]: { ...score, month: month(score.month) } })
  }
  return latest
}

/** Counts the tests of each of the teams, in one query, by team. */
export async function countTests(db: Db, teamIds: readonly string[]): Promise<Map<string, TestCounts>> {
  const rows = await db.$queryRaw<(TestCounts & { teamId: string })[]>`
    SELECT t.id::text AS "teamId", count(*) FILTER (WHERE p.stage IN ('do', 'study', 'act'))::int AS "underWay",
      count(*) FILTER (WHERE p.stage = 'done' AND p.decision = 'adopt')::int AS adopted,
      count(*) FILTER (WHERE p.stage = 'done' AND p.decision = 'adapt')::int AS adapted,
      count(*) FILTER (WHERE p.stage = 'done' AND p.decision = 'abandon')::int AS abandoned,
      count(*) FILTER (WHERE p.stage = 'stopped')::int AS stopped,
      count(*) FILTER (WHERE p.stage = 'done' AND p.decision = 'adopt' AND p.scale >= 4)::int AS wide,
      COALESCE(sum((SELECT count(*) FROM pdsa_test c WHERE c.copied_from_test_id = p.id AND c.team_id <> p.team_id
        AND c.sharing = 'network' AND c.started_on IS NOT NULL)), 0)::int AS copies
    FROM team t LEFT JOIN pdsa_test p ON p.team_id = t.id WHERE t.id = ANY(${teamIds}::uuid[]) GROUP BY t.id`
  return new Map(rows.map(({ teamId, ...counts }) => [teamId, counts]))
}
