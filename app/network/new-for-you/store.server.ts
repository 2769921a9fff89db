import { knownByName } from '#app/accounts/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { followsTopic } from '../follows/store.server.ts'
import { readableSpace } from '../spaces/store.server.ts'
import { lineColumns, lineJoins, toLine, type LineRow, type ListReader } from '../topics/store.server.ts'
import type { Candidate } from './new-for-you.ts'

/** The most topics that are weighed against each other; those last written to come first. */
const MOST_WEIGHED = 100
/** What was last written to before this is not news. */
const NEWS_DAYS = 90

type Nearness = Pick<
  Candidate,
  'level' | 'mine' | 'inOwnArea' | 'takesPart' | 'ideaTested' | 'fromRegion' | 'followed'
>

/**
 * That a topic `t` with the reader's marks `r` has a post of somebody else which the reader has not read, and
 * is not muted.
 */
const unreadBy = (personId: string): Prisma.Sql => Prisma.sql`
  t.withdrawn_at IS NULL AND t.archived_at IS NULL AND COALESCE(r.level, 'normal') <> 'mute' AND COALESCE(r.read_number, 0) < t.post_count
  AND NOT EXISTS (SELECT FROM follow f WHERE f.person_id = ${personId}::uuid AND f.level = 'mute'
    AND COALESCE(r.level, 'normal') <> 'follow' AND ${followsTopic})
  AND EXISTS (SELECT FROM post x WHERE x.topic_id = t.id AND x.number > COALESCE(r.read_number, 0)
    AND x.withdrawn_at IS NULL AND x.author_id IS DISTINCT FROM ${personId}::uuid)`

/** Topics last written to among which news are looked for, however many were written to in the meantime. */
const MOST_LOOKED_AT = 300

/**
 * The latest topics `t` that a reader may open, as a list to take from: found by their index alone, before
 * anything else is asked of them.
 */
const latest = (teams: readonly string[], now: Date): Prisma.Sql => Prisma.sql`(
  SELECT t.* FROM topic t JOIN space s ON s.id = t.space_id
  WHERE ${readableSpace(teams)} AND t.last_post_at > ${new Date(now.getTime() - NEWS_DAYS * 86_400_000)}
  ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${MOST_LOOKED_AT})`

/** Topics with something new for a reader, in the spaces of the network and of their own teams. */
export async function listCandidates(
  db: Db,
  { teams, now }: { readonly teams: readonly string[]; readonly now: Date },
  { names, personId }: { readonly names: ListReader['names']; readonly personId: string },
): Promise<Candidate[]> {
  const own = Prisma.sql`ANY(${[...teams]}::uuid[])`
  const rows = await db.$queryRaw<(LineRow & Nearness)[]>`
    WITH own_area AS (SELECT area_slug FROM team_area WHERE team_id = ${own} AND left_at IS NULL),
      own_idea AS (SELECT idea_slug FROM pdsa_test WHERE team_id = ${own} AND idea_slug IS NOT NULL AND stage <> 'stopped'),
      own_region AS (SELECT j.hhs_region FROM team o JOIN jurisdiction j ON j.code = o.jurisdiction_code WHERE o.id = ${own}),
      own_space AS (SELECT o.space_id FROM topic_reader m JOIN topic o ON o.id = m.topic_id
        WHERE m.person_id = ${personId}::uuid AND m.level = 'follow')
    SELECT ${lineColumns(names)}, COALESCE(r.level, 'normal') AS level,
      COALESCE(t.author_id = ${personId}::uuid, FALSE) AS mine,
      COALESCE(s.area_slug IN (SELECT area_slug FROM own_area), FALSE) AS "inOwnArea",
      t.space_id IN (SELECT space_id FROM own_space) AS "takesPart",
      EXISTS (SELECT FROM topic_link l WHERE l.topic_id = t.id AND l.idea_slug IN (SELECT idea_slug FROM own_idea)) AS "ideaTested",
      EXISTS (SELECT FROM team o JOIN jurisdiction j ON j.code = o.jurisdiction_code WHERE o.id = t.team_id
        AND NOT o.id = ${own} AND j.hhs_region IN (SELECT hhs_region FROM own_region)) AS "fromRegion",
      (SELECT CASE WHEN f.followed_id IS NOT NULL THEN 'person' WHEN f.idea_slug IS NOT NULL THEN 'idea'
          WHEN f.measure_id IS NOT NULL THEN 'measure' ELSE 'space' END
        FROM follow f WHERE f.person_id = ${personId}::uuid AND f.level = 'follow' AND ${followsTopic}
          AND (f.followed_id IS NULL OR ${knownByName({ person: 'p', team: 't.team_id' }, names)})
        ORDER BY f.followed_id IS NULL, f.idea_slug IS NULL, f.measure_id IS NULL LIMIT 1) AS followed
    FROM (
      SELECT t.* FROM ${latest(teams, now)} t
      LEFT JOIN topic_reader r ON r.topic_id = t.id AND r.person_id = ${personId}::uuid
      WHERE ${unreadBy(personId)} ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${MOST_WEIGHED}) t ${lineJoins(personId)}`
  return rows.map(({ level, mine, inOwnArea, takesPart, ideaTested, fromRegion, followed, ...row }) => ({
    ...toLine(row),
    ...{ level, mine, inOwnArea, takesPart, ideaTested, fromRegion, followed },
  }))
}

/**
 * The topic with something new for a reader that stands behind another one in the order of last writing, or
 * the first such one; with the number of the last post that was read. Null when there is none but that one.
 */
export async function findNextUnread(
  db: Db,
  { teams, now }: { readonly teams: readonly string[]; readonly now: Date },
  { personId, after }: { readonly personId: string; readonly after: string | null },
): Promise<{ id: string; readNumber: number } | null> {
  const unread = (turn: number, behind: Prisma.Sql) => Prisma.sql`(
    SELECT t.id::text, COALESCE(r.read_number, 0) AS "readNumber", ${turn}::int AS turn FROM ${latest(teams, now)} t
    LEFT JOIN topic_reader r ON r.topic_id = t.id AND r.person_id = ${personId}::uuid
    WHERE ${unreadBy(personId)} AND t.id IS DISTINCT FROM ${after}::uuid AND ${behind}
    ORDER BY t.last_post_at DESC, t.id DESC LIMIT 1)`
  const later = Prisma.sql`(t.last_post_at, t.id) < (SELECT a.last_post_at, a.id FROM topic a WHERE a.id = ${after}::uuid)`
  const [row] = await db.$queryRaw<{ id: string; readNumber: number }[]>`
    SELECT x.id, x."readNumber" FROM (${unread(1, later)} UNION ALL ${unread(2, Prisma.sql`TRUE`)}) x ORDER BY x.turn LIMIT 1`
  return row ?? null
}

/** How many of the latest topics of each space have something new for a reader, by the id of the space. */
export async function countNew(
  db: Db,
  { teams, now }: { readonly teams: readonly string[]; readonly now: Date },
  personId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT t.space_id::text AS id, count(*)::int AS count FROM ${latest(teams, now)} t
    LEFT JOIN topic_reader r ON r.topic_id = t.id AND r.person_id = ${personId}::uuid
    WHERE ${unreadBy(personId)} GROUP BY t.space_id`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
