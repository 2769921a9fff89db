import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { withinReach } from '#app/teams/api.server.ts'
import type { BoardTeam } from './board.ts'

/** The teams within reach that are not closed, by name, in one query. */
export const listBoardTeams = (db: Db, reach: TeamReach): Promise<BoardTeam[]> => db.$queryRaw`
  SELECT t.id::text, t.slug, t.name, t.demo, j.hhs_region AS region,
    CASE WHEN p.number IS NULL THEN NULL ELSE json_build_object('number', p.number, 'name', p.name) END AS phase,
    ARRAY(SELECT a.area_slug FROM team_area a JOIN strategy_area s ON s.slug = a.area_slug
      WHERE a.team_id = t.id AND a.left_at IS NULL ORDER BY s.ordinal) AS areas
  FROM team t JOIN jurisdiction j ON j.code = t.jurisdiction_code
  LEFT JOIN collaborative_phase p ON p.collaborative_id = t.collaborative_id AND p.number = t.phase_number
  WHERE ${withinReach(Prisma.sql`t.id`, reach)}
    AND NOT EXISTS (SELECT FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL)
  ORDER BY t.name`

/** Which teams somebody keeps at the top of their board, by id. */
export async function listPins(db: Db, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.boardPin.findMany({ where: { personId }, select: { teamId: true } })
  return new Set(rows.map(({ teamId }) => teamId))
}

/** Keeps a team at the top of somebody's board, or no longer; doing it twice is doing it once. */
export async function setPin(
  db: Db,
  pin: { readonly personId: string; readonly teamId: string },
  pinned: boolean,
  at: Date,
): Promise<void> {
  if (pinned) await db.boardPin.createMany({ data: [{ ...pin, pinnedAt: at }], skipDuplicates: true })
  else await db.boardPin.deleteMany({ where: pin })
}
