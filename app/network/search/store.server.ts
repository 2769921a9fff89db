import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { readableSpace } from '../spaces/store.server.ts'

/** Hits that are compared; of more than that, those last written to. */
const MOST_COMPARED = 300
const MOST_SIMILAR = 3

/** The words of a topic and of a post, as the indexes of the migration have them. */
const topicWords = (topic: string): Prisma.Sql => {
  const t = Prisma.raw(topic)
  return Prisma.sql`to_tsvector('english'::regconfig, ${t}.title || ' ' || coalesce(${t}.tried, '') || ' ' || coalesce(${t}.setting, ''))`
}
const postWords = (post: string): Prisma.Sql =>
  Prisma.sql`to_tsvector('english'::regconfig, ${Prisma.raw(post)}.body)`

export type SimilarTopic = { readonly id: string; readonly title: string; readonly solved: boolean }

/**
 * Topics that a reader may open whose title and first post share words with a title, or whose title is
 * spelled much like it.
 */
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
