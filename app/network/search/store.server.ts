import { Prisma, type Db } from '#app/platform/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { readableSpace } from '../spaces/store.server.ts'
import { lineColumns, lineJoins, toLine, type LineRow, type ListReader } from '../topics/store.server.ts'
import type { TopicLine } from '../topics/topic.ts'
import { MARK_END, MARK_START } from './marked.ts'

/** Hits whose fit is compared; of more than that, those last written to. */
const MOST_COMPARED = 300
export const MOST_SHOWN = 50
const MOST_SIMILAR = 3

/** The words of a topic and of a post, as the indexes of the migration have them. */
const topicWords = (topic: string): Prisma.Sql => {
  const t = Prisma.raw(topic)
  return Prisma.sql`to_tsvector('english'::regconfig, ${t}.title || ' ' || coalesce(${t}.tried, '') || ' ' || coalesce(${t}.setting, ''))`
}
const postWords = (post: string): Prisma.Sql =>
  Prisma.sql`to_tsvector('english'::regconfig, ${Prisma.raw(post)}.body)`

const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`
const WHOLE = `${MARKS}, HighlightAll=true`
const EXCERPT = `${MARKS}, MinWords=15, MaxWords=35`

/** A topic that was found, with marks around the words; the post that fits best, where words stand in one. */
export type Hit = TopicLine & {
  readonly markedTitle: string
  readonly post: { readonly number: number; readonly excerpt: string } | null
}

/** Topics that a reader may open and that hold all words in their title or in one post, best first; one more than are shown. */
export async function searchTopics(
  db: Db,
  { words, spaceId }: { readonly words: string; readonly spaceId: string | null },
  reach: TeamReach,
  { names, personId }: ListReader,
): Promise<Hit[]> {
  const query = Prisma.sql`websearch_to_tsquery('english'::regconfig, ${words})`
  const rows = await db.$queryRaw<
    (LineRow & { markedTitle: string; postNumber: number | null; excerpt: string | null })[]
  >`
    WITH hits AS MATERIALIZED (
      SELECT t.id FROM topic t WHERE ${topicWords('t')} @@ ${query}
      UNION SELECT x.topic_id FROM post x WHERE x.withdrawn_at IS NULL AND ${postWords('x')} @@ ${query}),
    compared AS MATERIALIZED (
      SELECT t.* FROM hits h JOIN topic t ON t.id = h.id JOIN space s ON s.id = t.space_id
      WHERE t.withdrawn_at IS NULL AND ${readableSpace(reach)} AND ${spaceId === null ? Prisma.sql`TRUE` : Prisma.sql`s.id = ${spaceId}::uuid`}
      ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${MOST_COMPARED}),
    best AS MATERIALIZED (
      SELECT t.*, b.number AS best_number, b.body AS best_body,
        2 * ts_rank_cd(setweight(${topicWords('t')}, 'A'), ${query}) + COALESCE(b.rank, 0) AS fit
      FROM compared t LEFT JOIN LATERAL (
        SELECT x.number, x.body, ts_rank_cd(${postWords('x')}, ${query}) AS rank FROM post x
        WHERE x.topic_id = t.id AND x.withdrawn_at IS NULL AND ${postWords('x')} @@ ${query}
        ORDER BY rank DESC, x.number LIMIT 1) b ON TRUE
      ORDER BY fit DESC, t.last_post_at DESC, t.id DESC LIMIT ${MOST_SHOWN + 1})
    SELECT ${lineColumns(names)}, t.best_number AS "postNumber",
      ts_headline('english'::regconfig, t.title, ${query}, ${WHOLE}) AS "markedTitle",
      ts_headline('english'::regconfig, t.best_body, ${query}, ${EXCERPT}) AS excerpt
    FROM best t ${lineJoins(personId)} ORDER BY t.fit DESC, t.last_post_at DESC, t.id DESC`
  return rows.map(({ markedTitle, postNumber, excerpt, ...row }) => ({
    ...toLine(row),
    markedTitle,
    post: postNumber === null || excerpt === null ? null : { number: postNumber, excerpt },
  }))
}

export type SimilarTopic = { readonly id: string; readonly title: string; readonly solved: boolean }

/** Topics that a reader may open whose title and first post share words with a title, or whose title is spelled much like it. */
export async function listSimilarTopics(db: Db, title: string, reach: TeamReach): Promise<SimilarTopic[]> {
  const asked = Prisma.sql`to_tsvector('english'::regconfig, ${title})`
  // Any of the words: of a whole sentence, hardly any other topic holds them all.
  const any = Prisma.sql`(SELECT COALESCE(string_agg(quote_literal(word), ' | '), '')::tsquery FROM unnest(tsvector_to_array(${asked})) word)`
  return db.$queryRaw`
    WITH hits AS MATERIALIZED (
      SELECT t.id FROM topic t WHERE ${topicWords('t')} @@ ${any}
      UNION SELECT x.topic_id FROM post x WHERE x.number = 1 AND ${postWords('x')} @@ ${any}
      UNION SELECT t.id FROM topic t WHERE lower(t.title) % lower(${title})),
    compared AS MATERIALIZED (
      SELECT t.id, t.title, t.accepted_number, t.last_post_at, similarity(lower(t.title), lower(${title})) AS alike,
        ${topicWords('t')} AS title_words, ${postWords('f')} AS first_words
      FROM hits h JOIN topic t ON t.id = h.id JOIN space s ON s.id = t.space_id JOIN post f ON f.topic_id = t.id AND f.number = 1
      WHERE t.withdrawn_at IS NULL AND ${readableSpace(reach)} ORDER BY t.last_post_at DESC LIMIT ${MOST_COMPARED}),
    counted AS (
      SELECT *, cardinality(ARRAY(SELECT unnest(tsvector_to_array(title_words || first_words)) INTERSECT SELECT unnest(tsvector_to_array(${asked})))) AS shared,
        cardinality(ARRAY(SELECT unnest(tsvector_to_array(title_words)) INTERSECT SELECT unnest(tsvector_to_array(${asked})))) AS titled
      FROM compared)
    SELECT id::text, title, accepted_number IS NOT NULL AS solved FROM counted
    WHERE shared >= 2 OR alike > 0.3 OR (shared >= 1 AND cardinality(tsvector_to_array(${asked})) = 1)
    ORDER BY titled + shared + 4 * alike DESC, last_post_at DESC, id LIMIT ${MOST_SIMILAR}`
}
