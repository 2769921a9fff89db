import { pageMark } from '#app/kernel/page-mark.ts'
import type { NameReader } from '#app/accounts/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { mutes } from '../follows/store.server.ts'
import { readableSpace, readsSpace, spaceOfRow } from '../spaces/store.server.ts'
import type { Level } from '../topics/forms.ts'
import { authorColumns } from '../topics/store.server.ts'
import type { TopicKind } from '../topics/topic.ts'
import { CHOSEN_KINDS, isChosen, type NoticeGroup, type NoticeKind, type NoticeLine } from './notice.ts'
import { firstWay, type Way } from './ways.ts'

const PAGE = 20
/** More than this need not be counted exactly. */
const MOST_COUNTED = 100

/** Whose notices, as far as they may read what these are about today. */
export type NoticeReader = { readonly personId: string; readonly reach: TeamReach }

/** That notice `n` stands in the list and its topic `o` of space `s` may be read. */
const listed = ({ personId, reach }: NoticeReader): Prisma.Sql => Prisma.sql`
  n.person_id = ${personId}::uuid AND n.place = 'app' AND (o.withdrawn_at IS NULL OR n.kind IN ('staff', 'flag')) AND ${readableSpace(reach)}`

/**
 * How many unread notices somebody has, a hundred at most; `opened` is the topic whose notices they are just
 * reading.
 */
export async function countUnread(db: Db, reader: NoticeReader, opened: string | null): Promise<number> {
  const [row] = await db.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM (
      SELECT FROM notice n JOIN topic o ON o.id = n.topic_id JOIN space s ON s.id = o.space_id
      WHERE ${listed(reader)} AND n.read_at IS NULL AND n.topic_id IS DISTINCT FROM ${opened}::uuid
      UNION ALL SELECT FROM notice n WHERE n.person_id = ${reader.personId}::uuid AND n.kind = 'search' AND n.read_at IS NULL
      LIMIT ${MOST_COUNTED}) x`
  return row?.unread ?? 0
}

type Row = NoticeLine & {
  topicId: string
  title: string
  topicKind: TopicKind
  mine: boolean
  level: Level
  groupAt: Date
  spaceKind: SpaceKind
  area: AreaSlug | null
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
}

/**
 * A page of notices by topic, the last written to first: of each topic and kind the latest. `after` is where
 * the page before ended.
 */
export async function listNotices(
  db: Db,
  reader: NoticeReader,
  { names, after }: { readonly names: NameReader; readonly after: string | undefined },
): Promise<{ groups: NoticeGroup[]; next: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    WITH g AS (
      SELECT n.topic_id, max(n.last_at) AS at FROM notice n JOIN topic o ON o.id = n.topic_id JOIN space s ON s.id = o.space_id
      WHERE ${listed(reader)} GROUP BY n.topic_id HAVING ${behind(after)}
      ORDER BY max(n.last_at) DESC, n.topic_id DESC LIMIT ${PAGE + 1})
    SELECT o.id::text AS "topicId", o.title, o.kind AS "topicKind", COALESCE(o.author_id = ${reader.personId}::uuid, FALSE) AS mine,
      COALESCE(r.level, 'normal') AS level, g.at AS "groupAt", s.kind AS "spaceKind", s.area_slug AS area, w.id::text AS "teamId",
      w.slug AS "teamSlug", w.name AS "teamName", n.kind, n.count, n.first_number AS "firstNumber", n.last_number AS "lastNumber",
      n.last_at AS "lastAt", n.read_at IS NULL AS unread,
      CASE WHEN n.kind IN ('staff', 'flag') THEN (SELECT c.decision FROM moderation_case c WHERE c.post_id = t.id AND c.decided_at IS NOT NULL
        ORDER BY c.decided_at DESC LIMIT 1) END AS decision,
      CASE WHEN n.kind = 'bookmark' THEN (SELECT b.note FROM bookmark b WHERE b.post_id = t.id AND b.person_id = n.person_id) END AS note,
      ${authorColumns(names, Prisma.sql`t.author_label`)}
    FROM g JOIN topic o ON o.id = g.topic_id JOIN space s ON s.id = o.space_id LEFT JOIN team w ON w.id = s.team_id
    LEFT JOIN topic_reader r ON r.topic_id = o.id AND r.person_id = ${reader.personId}::uuid
    JOIN LATERAL (SELECT DISTINCT ON (x.kind) x.* FROM notice x
      WHERE x.person_id = ${reader.personId}::uuid AND x.topic_id = g.topic_id AND x.place = 'app' ORDER BY x.kind, x.read_at IS NULL DESC, x.last_at DESC) n ON TRUE
    JOIN post t ON t.topic_id = n.topic_id AND t.number = n.last_number LEFT JOIN person p ON p.id = t.author_id
    ORDER BY g.at DESC, g.topic_id DESC, n.last_at DESC, n.kind`
  const groups = groupsOf(rows)
  const shown = groups.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    groups: shown.map(({ at: _, ...group }) => group),
    next: groups.length > PAGE && last ? pageMark(last.at, last.topic.id) : null,
  }
}

function behind(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.sql`TRUE`
  const [at, id] = after.split('_')
  return Prisma.sql`(max(n.last_at), n.topic_id) < (${at}::text::timestamptz, ${id}::uuid)`
}

function groupsOf(rows: readonly Row[]): (NoticeGroup & { at: Date; notices: NoticeLine[] })[] {
  const groups = new Map<string, NoticeGroup & { at: Date; notices: NoticeLine[] }>()
  for (const row of rows) {
    const { topicId, title, topicKind, mine, level, groupAt, spaceKind, area, teamId, teamSlug, teamName } =
      row
    const { kind, count, firstNumber, lastNumber, lastAt, unread, author, authorLabel, decision, note } = row
    const group = groups.get(topicId) ?? {
      topic: { id: topicId, title, kind: topicKind },
      space: spaceOfRow({ kind: spaceKind, area, teamId, teamSlug, teamName, teamClosed: false }),
      ...{ mine, level, at: groupAt, notices: [] },
    }
    group.notices.push({
      kind,
      count,
      firstNumber,
      lastNumber,
      lastAt,
      unread,
      author,
      authorLabel,
      decision,
      note,
    })
    groups.set(topicId, group)
  }
  return [...groups.values()]
}

export type NewNotice = {
  readonly kind: NoticeKind
  readonly topicId: string
  /** Number of the post that it is about. */
  readonly number: number
  /** Who is to get it; `network`: everyone in the learning network. */
  readonly to: readonly string[] | 'network'
  /** Who caused it, and so gets none. */
  readonly by: string | null
}

/**
 * Writes a notice to each person who did not mute the topic, turn the kind off or close their account; one
 * that is unread collects it. Anyone who has a notice of another kind about the same post gets no second one.
 * Gives the notices that also go by mail at once.
 */
export async function addNotices(
  db: Db,
  { kind, topicId, number, to, by }: NewNotice,
  at: Date,
): Promise<string[]> {
  const whom = to === 'network' ? readsSpace(null) : Prisma.sql`p.id = ANY(${[...to]}::uuid[])`
  const rows = await db.$queryRaw<{ id: string; way: Way }[]>`
    WITH wanted AS (
      SELECT p.id AS person_id, COALESCE(c.way, ${firstWay(kind)}) AS way FROM person p
      LEFT JOIN notice_choice c ON c.person_id = p.id AND c.kind = ${kind}
      JOIN topic t ON t.id = ${topicId}::uuid LEFT JOIN topic_reader r ON r.person_id = p.id AND r.topic_id = t.id
      WHERE ${whom} AND p.closed_at IS NULL AND p.id IS DISTINCT FROM ${by}::uuid
        AND (${!isChosen(kind)} OR COALESCE(r.level, 'normal') <> 'mute' AND NOT ${mutes({ by, kind, level: Prisma.sql`COALESCE(r.level, 'normal')` })})
        AND COALESCE(c.way, '') <> 'off' AND NOT EXISTS (SELECT FROM notice x WHERE x.person_id = p.id AND x.topic_id = ${topicId}::uuid
          AND x.last_number = ${number} AND x.kind <> ${kind} AND ${kind} IN ('reply', 'topic'))),
    added AS (
      INSERT INTO notice AS n (person_id, topic_id, kind, place, first_number, last_number, first_at, last_at)
      SELECT person_id, ${topicId}::uuid, ${kind}, CASE way WHEN 'digest' THEN 'digest' ELSE 'app' END, ${number}, ${number}, ${at}, ${at}
      FROM wanted ORDER BY person_id
      ON CONFLICT (person_id, topic_id, kind) WHERE read_at IS NULL DO UPDATE SET count = n.count + 1, place = excluded.place,
        last_number = GREATEST(n.last_number, excluded.last_number), last_at = GREATEST(n.last_at, excluded.last_at)
      RETURNING id, person_id)
    SELECT added.id::text, wanted.way FROM added JOIN wanted USING (person_id)`
  return rows.filter(({ way }) => way === 'mail').map(({ id }) => id)
}

/**
 * Whom a reply concerns: `reply` for who started the topic or wrote the post that it answers, `topic` for who
 * follows.
 */
export async function listConcerned(
  db: Db,
  topicId: string,
  replyTo: number | null,
): Promise<{ personId: string; kind: 'reply' | 'topic' }[]> {
  return db.$queryRaw`
    WITH near AS (
      SELECT author_id AS id FROM topic WHERE id = ${topicId}::uuid AND author_id IS NOT NULL
      UNION SELECT author_id FROM post WHERE topic_id = ${topicId}::uuid AND number = ${replyTo}::int AND author_id IS NOT NULL)
    SELECT id::text AS "personId", 'reply' AS kind FROM near
    UNION ALL SELECT person_id::text, 'topic' FROM topic_reader
      WHERE topic_id = ${topicId}::uuid AND level = 'follow' AND person_id NOT IN (SELECT id FROM near)`
}

/** Takes one event back out of unread notices about a post: of one kind, or of every kind. */
export async function takeBackNotices(
  db: Db,
  {
    topicId,
    number,
    kinds = CHOSEN_KINDS,
  }: { topicId: string; number: number; kinds?: readonly NoticeKind[] },
): Promise<void> {
  const which = Prisma.sql`topic_id = ${topicId}::uuid AND last_number = ${number} AND kind = ANY(${[...kinds]}) AND read_at IS NULL`
  await db.$executeRaw`DELETE FROM notice WHERE ${which} AND count = 1`
  await db.$executeRaw`UPDATE notice SET count = count - 1 WHERE ${which}`
}

/** Notes that somebody has seen their notices: of one topic, or with null of all. */
export async function markSeen(db: Db, personId: string, topicId: string | null, at: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE notice SET read_at = GREATEST(${at}, first_at) WHERE person_id = ${personId}::uuid AND read_at IS NULL
      AND (${topicId}::uuid IS NULL OR topic_id = ${topicId}::uuid)`
}

/**
 * A topic that a reader may open, with how much they want to hear of it; null when it is not theirs to read.
 */
export async function findTopicOf(
  db: Db,
  topicId: string,
  { personId, reach }: NoticeReader,
): Promise<{ id: string; title: string; level: Level } | null> {
  const [row] = await db.$queryRaw<{ id: string; title: string; level: Level }[]>`
    SELECT o.id::text, o.title, COALESCE(r.level, 'normal') AS level FROM topic o JOIN space s ON s.id = o.space_id
    LEFT JOIN topic_reader r ON r.topic_id = o.id AND r.person_id = ${personId}::uuid
    WHERE o.id = ${topicId}::uuid AND o.withdrawn_at IS NULL AND ${readableSpace(reach)}`
  return row ?? null
}
