import { Prisma } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'

/** That the team whose id is in `column` is one within reach, as a condition. */
export const withinReach = (column: Prisma.Sql, reach: TeamReach): Prisma.Sql =>
  reach === 'all' ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${[...reach]}::uuid[])`
