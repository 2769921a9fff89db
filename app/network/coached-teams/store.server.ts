import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { withinReach } from '#app/teams/api.server.ts'
import { readableSpace } from '../spaces/store.server.ts'
import type { CoachedTeam } from './coached-team.ts'

type Row = {
  team: string
  count: number
  id: string | null
  title: string | null
  startedAt: Date | null
  coachWroteAt: Date | null
}

/**
 * For each team within reach its questions without an answer of somebody else, and when a coach of it last
 * wrote to it, in one query.
 */
export async function listCoachedTeams(db: Db, reach: TeamReach): Promise<Map<string, CoachedTeam>> {
  const rows = await db.$queryRaw<Row[]>`
    WITH waiting AS (
      SELECT DISTINCT ON (t.team_id) t.team_id, t.id, t.title, t.started_at, count(*) OVER (PARTITION BY t.team_id)::int AS count
      FROM topic t JOIN space s ON s.id = t.space_id
      WHERE t.kind = 'question' AND t.accepted_number IS NULL AND t.withdrawn_at IS NULL AND t.archived_at IS NULL
        AND ${withinReach(Prisma.sql`t.team_id`, reach)} AND ${readableSpace(reach)}
        AND NOT EXISTS (SELECT FROM post x WHERE x.topic_id = t.id AND x.number > 1 AND x.withdrawn_at IS NULL
          AND x.author_id IS DISTINCT FROM t.author_id)
      ORDER BY t.team_id, t.started_at, t.id),
    contact AS (
      SELECT a.team_id, max(p.written_at) AS at
      FROM coach_assignment a JOIN post p ON p.author_id = a.person_id JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
      WHERE a.ended_at IS NULL AND p.withdrawn_at IS NULL AND ${withinReach(Prisma.sql`a.team_id`, reach)}
        AND (s.team_id = a.team_id OR t.team_id = a.team_id) AND ${readableSpace(reach)}
      GROUP BY a.team_id)
    SELECT w.id::text AS team, COALESCE(q.count, 0) AS count, q.id::text, q.title, q.started_at AS "startedAt", c.at AS "coachWroteAt"
    FROM team w LEFT JOIN waiting q ON q.team_id = w.id LEFT JOIN contact c ON c.team_id = w.id
    WHERE q.team_id IS NOT NULL OR c.team_id IS NOT NULL`
  return new Map(
    rows.map(({ team, count, id, title, startedAt, coachWroteAt }) => [
      team,
      {
        questions: id === null ? null : { count, oldest: { id, title: title!, startedAt: startedAt! } },
        coachWroteAt,
      },
    ]),
  )
}
