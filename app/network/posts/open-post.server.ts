import { Prisma } from '#app/platform/database/db.server.ts'

/**
 * That a post `p` of topic `t` in space `s` is there for the whole network: neither withdrawn, nor in the
 * space of a team.
 */
export const openPost = Prisma.sql`(p.withdrawn_at IS NULL AND t.withdrawn_at IS NULL AND s.team_id IS NULL)`
