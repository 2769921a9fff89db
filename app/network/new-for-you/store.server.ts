import { Prisma, type Db } from '#app/platform/db.server.ts'
import { readableSpace } from '../spaces/store.server.ts'
import { lineColumns, lineJoins, toLine, type LineRow, type ListReader } from '../topics/store.server.ts'
import type { Candidate } from './new-for-you.ts'

/** The most topics that are weighed against each other; those last written to come first. */
const MOST_WEIGHED = 200
/** What was last written to before this is not news. */
const NEWS_DAYS = 90

type Nearness = Pick<Candidate, 'level' | 'mine' | 'inOwnArea' | 'takesPart' | 'ideaTested' | 'fromRegion'>

/** That a topic `t` with the reader's marks `r` has a post of somebody else which the reader has not read, and is not muted. */
const unreadBy = (personId: string): Prisma.Sql => Prisma.sql`
  t.withdrawn_at IS NULL AND COALESCE(r.level, 'normal') <> 'mute' AND COALESCE(r.read_number, 0) < t.post_count
  AND EXISTS (SELECT FROM post x WHERE x.topic_id = t.id AND x.number > COALESCE(r.read_number, 0)
    AND x.withdrawn_at IS NULL AND x.author_id IS DISTINCT FROM ${personId}::uuid)`

const isNews = (now: Date): Prisma.Sql =>
  Prisma.sql`t.last_post_at > ${new Date(now.getTime() - NEWS_DAYS * 86_400_000)}`

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
        AND NOT o.id = ${own} AND j.hhs_region IN (SELECT hhs_region FROM own_region)) AS "fromRegion"
    FROM (
      SELECT t.* FROM topic t JOIN space s ON s.id = t.space_id
      LEFT JOIN topic_reader r ON r.topic_id = t.id AND r.person_id = ${personId}::uuid
      WHERE ${readableSpace(teams)} AND ${isNews(now)} AND ${unreadBy(personId)}
      ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${MOST_WEIGHED}) t ${lineJoins(personId)}`
  return rows.map(({ level, mine, inOwnArea, takesPart, ideaTested, fromRegion, ...row }) => ({
    ...toLine(row),
    ...{ level, mine, inOwnArea, takesPart, ideaTested, fromRegion },
  }))
}

/** How many topics of each space have something new for a reader, by the id of the space. */
export async function countNew(
  db: Db,
  { teams, now }: { readonly teams: readonly string[]; readonly now: Date },
  personId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT t.space_id::text AS id, count(*)::int AS count FROM topic t JOIN space s ON s.id = t.space_id
    LEFT JOIN topic_reader r ON r.topic_id = t.id AND r.person_id = ${personId}::uuid
    WHERE ${readableSpace(teams)} AND ${isNews(now)} AND ${unreadBy(personId)} GROUP BY t.space_id`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
