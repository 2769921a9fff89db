import { knownByName, type NameReader } from '#app/accounts/api.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { TopicChange } from './change.ts'

/** More than this staff do to no topic. */
const MOST = 100

/** What staff did to a whole topic. */
export const listChanges = (db: Db, topicId: string, names: NameReader): Promise<TopicChange[]> =>
  db.$queryRaw`
    SELECT c.id::text, c.kind, CASE WHEN o.withdrawn_at IS NULL THEN o.id::text END AS "otherId", c.other_title AS "otherTitle",
      c.after_number AS "afterNumber", c.posts, c.changed_at AS at,
      CASE WHEN p.closed_at IS NULL AND ${knownByName({ person: 'p', team: 't.team_id' }, names)} THEN p.name || ', ' ELSE '' END || 'national staff' AS by
    FROM topic_change c JOIN topic o ON o.id = c.other_id LEFT JOIN person p ON p.id = c.changed_by CROSS JOIN (SELECT NULL::uuid AS team_id) t
    WHERE c.topic_id = ${topicId}::uuid ORDER BY c.after_number, c.changed_at, c.id LIMIT ${MOST}`
