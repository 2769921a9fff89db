import type { NameReader } from '#app/accounts/api.server.ts'
import { Prisma } from '#app/platform/database/db.server.ts'

/**
 * What a post `t` shows of its moderation to a reader: to its writer what staff wrote, to others whether they
 * flagged it, to staff how often.
 */
export const moderationColumns = ({
  names,
  personId,
}: {
  readonly names: NameReader
  readonly personId: string | null
}): Prisma.Sql => Prisma.sql`
  CASE WHEN t.author_id = ${personId}::uuid THEN (SELECT c.reason FROM moderation_case c
    WHERE c.post_id = t.id AND c.decision IN ('warn', 'silence') ORDER BY c.decided_at DESC LIMIT 1) END AS "staffNote",
  EXISTS (SELECT FROM moderation_case c JOIN post_flag f ON f.case_id = c.id
    WHERE c.post_id = t.id AND c.decided_at IS NULL AND f.person_id = ${personId}::uuid) AS flagged,
  CASE WHEN ${names === 'all'} THEN (SELECT count(*)::int FROM moderation_case c JOIN post_flag f ON f.case_id = c.id
    WHERE c.post_id = t.id AND c.decided_at IS NULL) ELSE 0 END AS "openFlags"`
