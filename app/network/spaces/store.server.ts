import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { withinReach } from '#app/teams/api.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Space } from './space.ts'

export type SpaceRow = {
  id: string
  kind: SpaceKind
  area: AreaSlug | null
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
  teamClosed: boolean
  topics: number
}

/** A space `s` with its team `w`, as columns; the join is `SPACE_TEAM`. */
const SPACE_COLUMNS = Prisma.sql`s.id::text, s.kind, s.area_slug AS area, s.topic_count AS topics, w.id::text AS "teamId",
  w.slug AS "teamSlug", w.name AS "teamName",
  EXISTS (SELECT FROM team_closure c WHERE c.team_id = w.id AND c.reopened_at IS NULL) AS "teamClosed"`

export const spaceOfRow = (row: Omit<SpaceRow, 'id' | 'topics'>): Pick<Space, 'kind' | 'area' | 'team'> => ({
  kind: row.kind,
  area: row.area,
  team:
    row.teamId === null
      ? null
      : { id: row.teamId, slug: row.teamSlug!, name: row.teamName!, closed: row.teamClosed },
})

export const toSpace = (row: SpaceRow): Space => ({ ...spaceOfRow(row), id: row.id, topics: row.topics })

/** The space of a topic `t` as one column. */
export const SPACE_OF_TOPIC = Prisma.sql`(SELECT row_to_json(x) FROM (
  SELECT ${SPACE_COLUMNS} FROM space s LEFT JOIN team w ON w.id = s.team_id WHERE s.id = t.space_id) x) AS space`

/** One space, by its id or by what its address asks for; null when there is none. */
export async function findSpace(
  db: Db,
  wanted:
    | { readonly id: string }
    | { readonly area: AreaSlug }
    | { readonly team: string }
    | { readonly kind: SpaceKind },
): Promise<Space | null> {
  const is =
    'id' in wanted
      ? Prisma.sql`s.id = ${wanted.id}::uuid`
      : 'area' in wanted
        ? Prisma.sql`s.area_slug = ${wanted.area}`
        : 'team' in wanted
          ? Prisma.sql`w.slug = ${wanted.team}`
          : Prisma.sql`s.kind = ${wanted.kind}`
  const [row] = await db.$queryRaw<SpaceRow[]>`
    SELECT ${SPACE_COLUMNS} FROM space s LEFT JOIN team w ON w.id = s.team_id WHERE ${is} LIMIT 1`
  return row ? toSpace(row) : null
}

/**
 * Whether a person `p` may read the space of a team, or of the network (null), as a condition: the same
 * answer as asking `space.read` for each of them.
 */
export const readsSpace = (teamId: string | null): Prisma.Sql =>
  teamId === null
    ? Prisma.sql`(EXISTS (SELECT FROM membership x WHERE x.person_id = p.id AND x.ended_at IS NULL)
        OR EXISTS (SELECT FROM coach_assignment x WHERE x.person_id = p.id AND x.ended_at IS NULL)
        OR EXISTS (SELECT FROM standing x WHERE x.person_id = p.id AND x.role <> 'funder' AND x.revoked_at IS NULL))`
    : Prisma.sql`(EXISTS (SELECT FROM membership x WHERE x.person_id = p.id AND x.team_id = ${teamId}::uuid AND x.ended_at IS NULL)
        OR EXISTS (SELECT FROM coach_assignment x WHERE x.person_id = p.id AND x.team_id = ${teamId}::uuid AND x.ended_at IS NULL)
        OR EXISTS (SELECT FROM standing x WHERE x.person_id = p.id AND x.role = 'staff' AND x.revoked_at IS NULL))`

/** Whether a reader may open a space `s`, as a condition: the same answer as asking `space.read` of each. */
export const readableSpace = (reach: TeamReach): Prisma.Sql =>
  Prisma.sql`(s.team_id IS NULL OR ${withinReach(Prisma.sql`s.team_id`, reach)})`

/** The spaces of the network, and those of the teams that the reader works with. */
export async function listSpaces(db: Db, teams: readonly string[]): Promise<Space[]> {
  const rows = await db.$queryRaw<SpaceRow[]>`
    SELECT ${SPACE_COLUMNS} FROM space s LEFT JOIN team w ON w.id = s.team_id WHERE ${readableSpace(teams)}`
  return rows.map(toSpace)
}
