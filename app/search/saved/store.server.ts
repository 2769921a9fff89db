import { Prisma, type Db } from '#app/platform/database/db.server.ts'

export type SavedSearch = { readonly id: string; readonly query: string; readonly followed: boolean }

/** What a person searched last and saved. */
export type OwnSearches = { readonly recent: readonly string[]; readonly saved: readonly SavedSearch[] }

/** As many as the database lets a person have. */
const MOST_RECENT = 10
const MOST_SAVED = 20

/** The searches of a person; `typed` is noted among the recent ones, which show it from then on. */
export async function listOwnSearches(
  db: Db,
  personId: string,
  typed: { readonly query: string; readonly at: Date } | null,
): Promise<OwnSearches> {
  const noted = typed
    ? Prisma.sql`noted AS (INSERT INTO recent_search (person_id, query, searched_at) VALUES (${personId}::uuid, ${typed.query}, ${typed.at})
        ON CONFLICT (person_id, query) DO UPDATE SET searched_at = excluded.searched_at),`
    : Prisma.empty
  const [row] = await db.$queryRaw<OwnSearches[]>`
    WITH ${noted} mine AS (SELECT ${personId}::uuid AS id)
    SELECT ARRAY(SELECT r.query FROM recent_search r WHERE r.person_id = mine.id ORDER BY r.searched_at DESC, r.query LIMIT ${MOST_RECENT}) AS recent,
      COALESCE((SELECT json_agg(json_build_object('id', s.id, 'query', s.query, 'followed', s.checked_at IS NOT NULL) ORDER BY s.query)
        FROM (SELECT * FROM saved_search s WHERE s.person_id = mine.id ORDER BY s.query LIMIT ${MOST_SAVED}) s), '[]') AS saved
    FROM mine`
  return row ?? { recent: [], saved: [] }
}

export async function findSavedSearch(
  db: Db,
  personId: string,
  id: string,
): Promise<{ readonly query: string } | null> {
  return db.savedSearch.findFirst({ where: { id, personId }, select: { query: true } })
}

/**
 * Saves a search; one that is saved already stays. Throws `saved_search_most` where the person has as many
 * as there can be.
 */
export async function addSavedSearch(db: Db, personId: string, query: string, savedAt: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO saved_search (person_id, query, saved_at) VALUES (${personId}::uuid, ${query}, ${savedAt})
    ON CONFLICT (person_id, query) DO NOTHING`
}

/** Follows a saved search from an instant on, or with null no longer. False when it is not there. */
export async function setFollowed(
  db: Db,
  personId: string,
  id: string,
  checkedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.savedSearch.updateMany({ where: { id, personId }, data: { checkedAt } })
  return count === 1
}

export async function removeSavedSearch(db: Db, personId: string, id: string): Promise<void> {
  await db.savedSearch.deleteMany({ where: { id, personId } })
}

export async function forgetRecent(db: Db, personId: string): Promise<void> {
  await db.recentSearch.deleteMany({ where: { personId } })
}

export type FollowedSearch = {
  readonly id: string
  readonly personId: string
  readonly query: string
  readonly checkedAt: Date
}

/**
 * Followed searches that were last looked at before an instant, the longest ago first; nobody else takes
 * them meanwhile.
 */
export async function takeFollowed(db: Db, until: Date, most: number): Promise<FollowedSearch[]> {
  return db.$queryRaw`
    SELECT id::text, person_id::text AS "personId", query, checked_at AS "checkedAt" FROM saved_search
    WHERE checked_at < ${until} ORDER BY checked_at, id LIMIT ${most} FOR UPDATE SKIP LOCKED`
}

export async function setChecked(db: Db, ids: readonly string[], checkedAt: Date): Promise<void> {
  await db.savedSearch.updateMany({ where: { id: { in: [...ids] } }, data: { checkedAt } })
}
