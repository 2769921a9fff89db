import { Prisma } from '#app/platform/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'

/**
 * Whether a reader may know of the measure `m`, as a condition for queries that bring measures along with something else: those of the
 * catalogue, those a team has shared, and the others of teams within reach. The same answer as `loadVisibleMeasure`.
 */
export const knownMeasure = (reach: TeamReach): Prisma.Sql =>
  reach === 'all'
    ? Prisma.sql`TRUE`
    : Prisma.sql`(m.team_id IS NULL OR m.shared_at IS NOT NULL OR m.team_id = ANY(${[...reach]}::uuid[]))`
