import type { NameReader } from '#app/accounts/api.server.ts'
import { pageMark } from '#app/kernel/page-mark.ts'
import { dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { FIRST_ZONE } from '../notices/quiet-hours.ts'
import { readableSpace, spaceOfRow } from '../spaces/store.server.ts'
import { authorColumns } from '../topics/store.server.ts'
import { REMIND_HOUR, type BookmarkLine } from './bookmark.ts'

const PAGE = 20
const EXCERPT = 400

type Key = { readonly personId: string; readonly postId: string }

export type StoredBookmark = { readonly note: string | null; readonly remindOn: CalendarDay | null }

export async function findBookmark(db: Db, key: Key): Promise<StoredBookmark | null> {
  const row = await db.bookmark.findUnique({ where: { personId_postId: key } })
  return row && { note: row.note, remindOn: row.remindOn && dayAt(row.remindOn) }
}

/** Bookmarks a post; one that is bookmarked already stays as it is. */
export async function addBookmark(db: Db, key: Key, at: Date): Promise<void> {
  await db.bookmark.createMany({ data: [{ ...key, bookmarkedAt: at }], skipDuplicates: true })
}

/** Writes note and day of a bookmark; with another day it reminds anew. */
export async function changeBookmark(db: Db, key: Key, { note, remindOn }: StoredBookmark): Promise<void> {
  await db.$executeRaw`
    UPDATE bookmark SET note = ${note}, remind_on = ${remindOn}::text::date,
      reminded_at = CASE WHEN remind_on = ${remindOn}::text::date THEN reminded_at END
    WHERE person_id = ${key.personId}::uuid AND post_id = ${key.postId}::uuid`
}

export async function removeBookmark(db: Db, key: Key): Promise<void> {
  await db.bookmark.deleteMany({ where: key })
}

type Row = {
  id: string
  bookmarkedAt: Date
  note: string | null
  remindOn: Date | null
  reminded: boolean
  postId: string
  number: number
  excerpt: string
  withdrawn: boolean
  author: string | null
  authorLabel: string
  topicId: string
  title: string
  spaceKind: SpaceKind
  area: AreaSlug | null
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
}

/**
 * Somebody's bookmarks of posts that they may read today, the last made first; `after` is where the page
 * before ended.
 */
export async function listBookmarks(
  db: Db,
  { personId, reach, names }: { personId: string; reach: TeamReach; names: NameReader },
  after: string | undefined,
): Promise<{ bookmarks: BookmarkLine[]; next: string | null }> {
  const [at, id] = after?.split('_') ?? []
  const behind =
    after === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(b.bookmarked_at, b.id) < (${at}::text::timestamptz, ${id}::uuid)`
  const rows = await db.$queryRaw<Row[]>`
    SELECT b.id::text, b.bookmarked_at AS "bookmarkedAt", b.note, b.remind_on AS "remindOn", b.reminded_at IS NOT NULL AS reminded,
      t.id::text AS "postId", t.number, CASE WHEN t.withdrawn_at IS NULL THEN left(t.body, ${EXCERPT}::int) ELSE '' END AS excerpt,
      t.withdrawn_at IS NOT NULL AS withdrawn, ${authorColumns(names, Prisma.sql`t.author_label`)}, o.id::text AS "topicId", o.title,
      s.kind AS "spaceKind", s.area_slug AS area, w.id::text AS "teamId", w.slug AS "teamSlug", w.name AS "teamName"
    FROM bookmark b JOIN post t ON t.id = b.post_id LEFT JOIN person p ON p.id = t.author_id JOIN topic o ON o.id = t.topic_id
    JOIN space s ON s.id = o.space_id LEFT JOIN team w ON w.id = s.team_id
    WHERE b.person_id = ${personId}::uuid AND o.withdrawn_at IS NULL AND ${readableSpace(reach)} AND ${behind}
    ORDER BY b.bookmarked_at DESC, b.id DESC LIMIT ${PAGE + 1}`
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    bookmarks: shown.map(lineOf),
    next: rows.length > PAGE && last ? pageMark(last.bookmarkedAt, last.id) : null,
  }
}

const lineOf = (row: Row): BookmarkLine => ({
  ...{ id: row.id, note: row.note, remindOn: row.remindOn && dayAt(row.remindOn), reminded: row.reminded },
  post: {
    ...{ id: row.postId, number: row.number, excerpt: row.excerpt, withdrawn: row.withdrawn },
    ...(row.withdrawn
      ? { author: null, authorLabel: '' }
      : { author: row.author, authorLabel: row.authorLabel }),
  },
  topic: { id: row.topicId, title: row.title },
  space: spaceOfRow({ ...row, kind: row.spaceKind, teamClosed: false }),
})

/**
 * Bookmarks whose day has come and whose morning has begun on the clock of their person; notes that these are
 * reminded of now.
 */
export const takeDue = (
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<{ personId: string; postId: string }[]> =>
  db.$queryRaw`
    UPDATE bookmark SET reminded_at = ${now} WHERE id IN (
      SELECT b.id FROM bookmark b LEFT JOIN profile f ON f.person_id = b.person_id
      WHERE b.reminded_at IS NULL AND b.remind_on <= ${dayAt(now)}::text::date + 1
        AND b.remind_on + make_interval(hours => ${REMIND_HOUR}::int) <= ${now}::timestamptz AT TIME ZONE COALESCE(f.time_zone, ${FIRST_ZONE})
      ORDER BY b.remind_on, b.id LIMIT ${most} FOR UPDATE OF b SKIP LOCKED)
    RETURNING person_id::text AS "personId", post_id::text AS "postId"`
