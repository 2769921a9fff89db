import { pageMark } from '#app/kernel/page-mark.ts'
import { knownByName, type NameReader } from '#app/accounts/api.server.ts'
import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { linkedTo, type LinkTarget } from '../links/store.server.ts'
import type { Space } from '../spaces/space.ts'
import { readableSpace, SPACE_OF_TOPIC, spaceOfRow, toSpace, type SpaceRow } from '../spaces/store.server.ts'
import type { TopicFilter } from './forms.ts'
import type { TopicKind, TopicLine } from './topic.ts'

const PAGE = 20

/** A topic as `lineColumns` reads it. */
export type LineRow = {
  id: string
  kind: TopicKind
  title: string
  startedAt: Date
  lastPostAt: Date
  posts: number
  solved: boolean
  pinned: boolean
  locked: boolean
  archived: boolean
  author: string | null
  authorLabel: string
  readNumber: number | null
  spaceKind: SpaceKind
  area: AreaSlug | null
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
}

/**
 * Who wrote a row `t` (a topic or a post), as far as a reader may know, and what they are: columns, with the
 * person `p`.
 */
export const authorColumns = (names: NameReader, label: Prisma.Sql): Prisma.Sql => Prisma.sql`
  CASE WHEN p.closed_at IS NULL AND ${knownByName({ person: 'p', team: 't.team_id' }, names)} THEN p.name END AS author,
  CASE WHEN p.closed_at IS NULL THEN ${label}
    ELSE 'Former member' || COALESCE(', ' || (SELECT name FROM team WHERE id = t.team_id), '') END AS "authorLabel"`

/**
 * Columns of a topic `t` with its first post `f`, author `p`, reader `r`, space `s` and team `w`; the joins
 * are `lineJoins`.
 */
export const lineColumns = (names: NameReader): Prisma.Sql => Prisma.sql`
  t.id::text, t.kind, t.title, t.started_at AS "startedAt", t.last_post_at AS "lastPostAt", t.post_count AS posts,
  t.accepted_number IS NOT NULL AS solved, t.pinned_at IS NOT NULL AS pinned, t.locked_at IS NOT NULL AS locked,
  t.archived_at IS NOT NULL AS archived,
  ${authorColumns(names, Prisma.sql`f.author_label`)}, r.read_number AS "readNumber",
  s.kind AS "spaceKind", s.area_slug AS area, w.id::text AS "teamId", w.slug AS "teamSlug", w.name AS "teamName"`

export const lineJoins = (personId: string | null): Prisma.Sql => Prisma.sql`
  JOIN space s ON s.id = t.space_id LEFT JOIN team w ON w.id = s.team_id
  JOIN post f ON f.topic_id = t.id AND f.number = 1 LEFT JOIN person p ON p.id = t.author_id
  LEFT JOIN topic_reader r ON r.topic_id = t.id AND r.person_id = ${personId}::uuid`

export function toLine(row: LineRow): TopicLine {
  const { posts, readNumber, spaceKind, area, teamId, teamSlug, teamName, ...rest } = row
  const unread = readNumber === null ? 0 : Math.max(0, posts - readNumber)
  return {
    ...rest,
    replies: posts - 1,
    space: spaceOfRow({ kind: spaceKind, area, teamId, teamSlug, teamName, teamClosed: false }),
    unread,
    unreadFrom: unread > 0 ? readNumber! + 1 : null,
  }
}

/** Who reads a list: their names and their marks. */
export type ListReader = { readonly names: NameReader; readonly personId: string | null }

/**
 * Topics of a space that fit, pinned ones first, then those last written to; a page of them, and where the
 * next begins.
 */
export async function listTopics(
  db: Db,
  spaceId: string,
  filter: TopicFilter,
  { names, personId }: ListReader,
): Promise<{ topics: TopicLine[]; next: string | null }> {
  const fits = Prisma.sql`t.space_id = ${spaceId}::uuid AND t.withdrawn_at IS NULL
    AND ${conditions(filter)} AND t.archived_at IS ${filter.show === 'archived' ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}`
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns(names)} FROM (
      SELECT * FROM topic t WHERE ${fits} AND ${behind(filter.after)}
      ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${PAGE + 1}) t ${lineJoins(personId)}
    ORDER BY t.last_post_at DESC, t.id DESC`
  return pageOf(rows)
}

/**
 * What stands above the list of a space: pinned topics, and questions without an accepted answer, the longest
 * waiting first.
 */
export async function listAbove(
  db: Db,
  spaceId: string,
  { names, personId }: ListReader,
): Promise<{ pinned: TopicLine[]; unanswered: TopicLine[] }> {
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns(names)} FROM (
      (SELECT * FROM topic WHERE space_id = ${spaceId}::uuid AND withdrawn_at IS NULL AND archived_at IS NULL AND pinned_at IS NOT NULL
        ORDER BY pinned_at DESC LIMIT 5)
      UNION ALL
      (SELECT * FROM topic WHERE space_id = ${spaceId}::uuid AND withdrawn_at IS NULL AND archived_at IS NULL AND pinned_at IS NULL
        AND kind = 'question' AND accepted_number IS NULL ORDER BY started_at LIMIT 5)) t ${lineJoins(personId)}`
  const lines = rows.map(toLine)
  return {
    pinned: lines.filter(({ pinned }) => pinned),
    unanswered: lines
      .filter(({ pinned }) => !pinned)
      .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime()),
  }
}

/** Topics that are linked to something, last written to first, out of the spaces that the reader may open. */
export async function listTopicsAbout(
  db: Db,
  target: LinkTarget,
  { names, personId, reach, most }: ListReader & { readonly reach: TeamReach; readonly most: number },
): Promise<TopicLine[]> {
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns(names)} FROM (
      SELECT t.* FROM topic t JOIN space s ON s.id = t.space_id
      WHERE t.withdrawn_at IS NULL AND ${linkedTo(target)} AND ${readableSpace(reach)}
      ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${most}) t ${lineJoins(personId)}
    ORDER BY t.last_post_at DESC, t.id DESC`
  return rows.map(toLine)
}

function pageOf(rows: readonly LineRow[]): { topics: TopicLine[]; next: string | null } {
  const topics = rows.slice(0, PAGE).map(toLine)
  const last = topics.at(-1)
  return { topics, next: rows.length > PAGE && last ? pageMark(last.lastPostAt, last.id) : null }
}

function conditions({ kind, idea, state, show }: TopicFilter): Prisma.Sql {
  const parts = [
    ...(kind ? [Prisma.sql`t.kind = ${kind}`] : []),
    ...(idea ? [Prisma.sql`t.id IN (SELECT l.topic_id FROM topic_link l WHERE l.idea_slug = ${idea})`] : []),
    ...(state ? [Prisma.sql`t.team_id IN (SELECT id FROM team WHERE jurisdiction_code = ${state})`] : []),
    ...(show === 'solved' ? [Prisma.sql`t.accepted_number IS NOT NULL`] : []),
    ...(show === 'unanswered' ? [Prisma.sql`t.kind = 'question' AND t.accepted_number IS NULL`] : []),
  ]
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, ' AND ')
}

function behind(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.sql`TRUE`
  const [at, id] = after.split('_')
  return Prisma.sql`(t.last_post_at, t.id) < (${at}::text::timestamptz, ${id}::uuid)`
}

/** A topic without its posts, as its use cases need it. */
export type Topic = {
  readonly id: string
  readonly spaceId: string
  readonly kind: TopicKind
  readonly title: string
  readonly tried: string | null
  readonly setting: string | null
  readonly authorId: string | null
  readonly posts: number
  readonly accepted: number | null
  readonly pinned: boolean
  readonly locked: boolean
  /** So many minutes lie between two replies of a person; null: as they like. */
  readonly slowMinutes: number | null
  /** Staff hid it with its first post: it is withdrawn for everybody but them and who started it. */
  readonly hidden: boolean
  readonly archived: boolean
  /**
   * By so much the numbers of its posts are higher than at the address that was asked for; 0 where it is its
   * own.
   */
  readonly offset: number
}

type FoundRow = Omit<Topic, 'tried' | 'offset'> &
  Omit<TopicParts, 'tried'> & { space: SpaceRow; triedBefore: string | null; triedIn: boolean }

/** What a topic may have and most have not: nothing is asked for that is not there. */
export type TopicParts = {
  /** It was put to states. */
  readonly routed: boolean
  /** Its asker said what they did, or was asked. */
  readonly outcome: boolean
  /** Teams tried in a test what one of its posts says. */
  readonly tried: boolean
  /** Staff merged another one into it, or split it. */
  readonly changed: boolean
}

/**
 * A topic with its space; null when there is none, or it was withdrawn by who started it. One that was merged
 * is the one that it went into.
 */
export async function findTopic(
  db: Db,
  id: string,
): Promise<{ topic: Topic; space: Space; parts: TopicParts } | null> {
  const [row] = await db.$queryRaw<FoundRow[]>`
    SELECT t.id::text, t.space_id::text AS "spaceId", t.kind, t.title, t.tried AS "triedBefore", t.setting, t.author_id::text AS "authorId",
      t.post_count AS posts, t.accepted_number AS accepted, t.pinned_at IS NOT NULL AS pinned, t.locked_at IS NOT NULL AS locked,
      t.slow_minutes AS "slowMinutes", t.withdrawn_at IS NOT NULL AS hidden,
      t.archived_at IS NOT NULL AS archived, ${SPACE_OF_TOPIC},
      EXISTS (SELECT FROM topic_routing x WHERE x.topic_id = t.id) AS routed,
      EXISTS (SELECT FROM topic_outcome x WHERE x.topic_id = t.id) AS outcome,
      EXISTS (SELECT FROM post p JOIN post_test x ON x.post_id = p.id WHERE p.topic_id = t.id) AS "triedIn",
      EXISTS (SELECT FROM topic_change x WHERE x.topic_id = t.id) AS changed
    FROM topic t WHERE t.id = ${id}::uuid
      AND (t.withdrawn_at IS NULL OR EXISTS (SELECT FROM post f WHERE f.topic_id = t.id AND f.number = 1 AND f.hidden_reason IS NOT NULL))`
  if (row === undefined) return findMerged(db, id)
  const { space, routed, outcome, triedIn, changed, triedBefore, ...topic } = row
  return {
    topic: { ...topic, tried: triedBefore, offset: 0 },
    space: toSpace(space),
    parts: { routed, outcome, tried: triedIn, changed },
  }
}

async function findMerged(db: Db, id: string): ReturnType<typeof findTopic> {
  const row = await db.topic.findUnique({ where: { id }, select: { mergedInto: true, mergedOffset: true } })
  if (row === null || row.mergedInto === null || row.mergedOffset === null) return null
  const found = await findTopic(db, row.mergedInto)
  return found && { ...found, topic: { ...found.topic, offset: row.mergedOffset } }
}

type NewTopic = Pick<Topic, 'spaceId' | 'kind' | 'title'> & {
  readonly tried: string | null
  readonly setting: string | null
  readonly teamId: string | null
}

/** Adds a topic without its first post, which follows in the same transaction. */
export async function addTopic(db: Db, topic: NewTopic, { at, by }: Signature): Promise<string> {
  const row = { ...topic, authorId: by, startedAt: at, lastPostAt: at }
  return (await db.topic.create({ data: row, select: { id: true } })).id
}

export async function setTitle(db: Db, topicId: string, title: string): Promise<void> {
  await db.topic.update({ where: { id: topicId }, data: { title } })
}
