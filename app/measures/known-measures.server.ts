import { Prisma } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { withinReach } from '#app/teams/api.server.ts'

/**
 * Whether a reader may know of the measure `m`, as a condition for queries that bring measures along with
 * something else: those of the catalog, those a team has shared, and the others of teams within reach. The
 * same answer as `loadVisibleMeasure`.
 */
export const knownMeasure = (reach: TeamReach): Prisma.Sql =>
  Prisma.sql`(m.team_id IS NULL OR m.shared_at IS NOT NULL OR ${withinReach(Prisma.sql`m.team_id`, reach)})`
