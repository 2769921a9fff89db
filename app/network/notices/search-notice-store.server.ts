import type { Db } from '#app/platform/database/db.server.ts'
import type { SearchNotice } from './search-notice.ts'

/** As many as a person can have saved searches. */
const MOST = 20

/** Writes that a saved search has new results; a notice that is unread collects them. */
export async function addSearchNotice(
  db: Db,
  {
    personId,
    searchId,
    count,
  }: { readonly personId: string; readonly searchId: string; readonly count: number },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO notice AS n (person_id, saved_search_id, kind, place, count, first_at, last_at)
    VALUES (${personId}::uuid, ${searchId}::uuid, 'search', 'app', ${count}, ${at}, ${at})
    ON CONFLICT (saved_search_id) WHERE read_at IS NULL DO UPDATE
      SET count = n.count + excluded.count, last_at = GREATEST(n.last_at, excluded.last_at)`
}

/** The latest notice of each saved search of a person, the last written first. */
export async function listSearchNotices(db: Db, personId: string): Promise<SearchNotice[]> {
  return db.$queryRaw`
    SELECT * FROM (
      SELECT DISTINCT ON (s.id) s.id::text AS "searchId", s.query, n.count, n.last_at AS "lastAt", n.read_at IS NULL AS unread
      FROM saved_search s JOIN notice n ON n.saved_search_id = s.id
      WHERE s.person_id = ${personId}::uuid AND n.person_id = s.person_id
      ORDER BY s.id, n.read_at IS NULL DESC, n.last_at DESC) x
    ORDER BY "lastAt" DESC LIMIT ${MOST}`
}

/** Notes that somebody has opened a saved search that they got a notice about. */
export async function markSearchSeen(db: Db, personId: string, searchId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE notice SET read_at = GREATEST(${at}, first_at)
    WHERE person_id = ${personId}::uuid AND saved_search_id = ${searchId}::uuid AND read_at IS NULL`
}
