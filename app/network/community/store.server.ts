import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { ActiveTeam, Answers, AreaLife, MonthOfAnswers, Unanswered } from './community.ts'

/** Topics `t` of the network in space `s`: what teams write among themselves is not counted. */
const OPEN = Prisma.sql`t.withdrawn_at IS NULL AND s.kind IN ('area', 'commons')`

/** The first answer to question `t`: a reply that is shown, by somebody else than who asked. */
const FIRST_ANSWER = Prisma.sql`
  LEFT JOIN LATERAL (SELECT min(x.written_at) AS at FROM post x WHERE x.topic_id = t.id AND x.number > 1 AND x.withdrawn_at IS NULL
    AND x.author_id IS DISTINCT FROM t.author_id) a ON TRUE`

/** The median hours to the first answer, by space and month of the question, since an instant. */
export const listMonths = (db: Db, since: Date): Promise<MonthOfAnswers[]> => db.$queryRaw`
  SELECT s.area_slug AS area, to_char(t.started_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS questions,
    count(a.at)::int AS answered,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM a.at - t.started_at)::float8 / 3600) AS "medianHours"
  FROM topic t JOIN space s ON s.id = t.space_id ${FIRST_ANSWER}
  WHERE ${OPEN} AND t.kind = 'question' AND t.started_at >= ${since} GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2`

/** Questions that nobody else has answered, the longest waiting first, with how many there are. */
export async function listUnanswered(
  db: Db,
  most: number,
): Promise<{ total: number; questions: Unanswered[] }> {
  const rows = await db.$queryRaw<(Unanswered & { total: number })[]>`
    SELECT t.id::text, t.title, s.area_slug AS area, w.name AS team, t.started_at AS "startedAt", count(*) OVER ()::int AS total
    FROM topic t JOIN space s ON s.id = t.space_id LEFT JOIN team w ON w.id = t.team_id ${FIRST_ANSWER}
    WHERE ${OPEN} AND t.kind = 'question' AND a.at IS NULL ORDER BY t.started_at, t.id LIMIT ${most}`
  return { total: rows[0]?.total ?? 0, questions: rows.map(({ total: _, ...question }) => question) }
}

/** What each team wrote in the network since an instant, by name; teams that wrote nothing are among them. */
export const listTeams = (db: Db, since: Date): Promise<ActiveTeam[]> => db.$queryRaw`
  SELECT w.name AS team, count(x.*) FILTER (WHERE x.number = 1)::int AS topics, count(x.*) FILTER (WHERE x.number > 1)::int AS replies,
    count(x.*) FILTER (WHERE x.number > 1 AND x.kind = 'question' AND x.asker IS DISTINCT FROM w.id)::int AS answers,
    max(x.written_at) AS "lastAt"
  FROM team w LEFT JOIN (
    SELECT p.team_id, p.number, p.written_at, t.kind, t.team_id AS asker FROM post p JOIN topic t ON t.id = p.topic_id
    JOIN space s ON s.id = t.space_id WHERE ${OPEN} AND p.withdrawn_at IS NULL AND p.written_at >= ${since}) x ON x.team_id = w.id
  WHERE NOT EXISTS (SELECT FROM team_closure c WHERE c.team_id = w.id AND c.reopened_at IS NULL)
  GROUP BY w.id, w.name ORDER BY w.name`

/** How often people of each state answered questions of each other state, since an instant. */
export const listAnswers = (db: Db, since: Date): Promise<Answers[]> => db.$queryRaw`
  SELECT b.name AS by, o.name AS of, count(*)::int AS count
  FROM post p JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id JOIN team b ON b.id = p.team_id
  JOIN team o ON o.id = t.team_id
  WHERE ${OPEN} AND t.kind = 'question' AND p.number > 1 AND p.withdrawn_at IS NULL AND p.team_id <> t.team_id AND p.written_at >= ${since}
  GROUP BY b.name, o.name ORDER BY b.name, o.name`

/**
 * When the last post was written in each area and in the commons, and how many there are since an instant.
 */
export const listAreas = (db: Db, since: Date): Promise<AreaLife[]> => db.$queryRaw`
  SELECT s.area_slug AS area, max(p.written_at) AS "lastAt", count(p.id) FILTER (WHERE p.written_at >= ${since})::int AS posts
  FROM space s LEFT JOIN topic t ON t.space_id = s.id AND t.withdrawn_at IS NULL
  LEFT JOIN post p ON p.topic_id = t.id AND p.withdrawn_at IS NULL
  WHERE s.kind IN ('area', 'commons') GROUP BY s.id, s.area_slug ORDER BY max(p.written_at) NULLS FIRST, s.area_slug`
