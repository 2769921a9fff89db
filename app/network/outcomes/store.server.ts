import { addDuration } from '#app/kernel/time/add-duration.ts'
import type { Signature } from '#app/kernel/signature.ts'
import { readableTest, type TestReader } from '#app/pdsa/api.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { openPost } from '../posts/open-post.server.ts'
import {
  ASKED_AFTER_DAYS,
  NOT_ASKED_AFTER_DAYS,
  type LinkedTest,
  type OutcomeAnswer,
  type OwnTest,
} from './outcome.ts'

export type StoredOutcome = {
  readonly asked: boolean
  readonly answer: OutcomeAnswer | null
  readonly words: string | null
  readonly testId: string | null
}

export async function findOutcome(db: Db, topicId: string): Promise<StoredOutcome | null> {
  const row = await db.topicOutcome.findUnique({ where: { topicId } })
  return (
    row && {
      ...{ asked: row.askedAt !== null, answer: row.answer as OutcomeAnswer | null },
      ...{ words: row.words, testId: row.testId },
    }
  )
}

/** Whether somebody but its starter has replied to a topic. */
export async function hasAnswer(
  db: Db,
  topic: { readonly id: string; readonly authorId: string | null },
): Promise<boolean> {
  const where = { topicId: topic.id, number: { gt: 1 }, withdrawnAt: null }
  const rows = await db.post.findMany({ where, select: { authorId: true }, distinct: ['authorId'], take: 2 })
  return rows.some(({ authorId }) => authorId !== topic.authorId)
}

/** Says what the asker did; what was said before gives way. */
export async function setOutcome(
  db: Db,
  topicId: string,
  outcome: { readonly answer: OutcomeAnswer; readonly words: string; readonly testId: string | null },
  { at, by }: Signature,
): Promise<void> {
  const data = { ...outcome, answeredAt: at, answeredBy: by }
  await db.topicOutcome.upsert({ where: { topicId }, create: { topicId, ...data }, update: data })
}

/**
 * Questions of which a month ago an answer was accepted, or a first reply came, and whose starter was never
 * asked what they did; notes that they are asked now. Gives each with its answer. The key keeps two workers
 * from asking twice.
 */
export const takeToAsk = (
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<{ topicId: string; number: number; personId: string }[]> =>
  db.$queryRaw`
    WITH due AS (
      SELECT t.id, t.author_id, COALESCE(t.accepted_number, x.number) AS number FROM topic t JOIN space s ON s.id = t.space_id
      JOIN post p ON p.topic_id = t.id AND p.number = 1 JOIN person a ON a.id = t.author_id AND a.closed_at IS NULL
      JOIN LATERAL (SELECT x.number, x.written_at FROM post x WHERE x.topic_id = t.id AND x.number > 1 AND x.withdrawn_at IS NULL
        AND x.author_id IS DISTINCT FROM t.author_id ORDER BY x.number LIMIT 1) x ON TRUE
      WHERE t.kind = 'question' AND ${openPost}
        AND COALESCE(t.accepted_at, x.written_at) BETWEEN ${addDuration(now, { days: -NOT_ASKED_AFTER_DAYS })} AND ${addDuration(now, { days: -ASKED_AFTER_DAYS })}
        AND t.archived_at IS NULL AND NOT EXISTS (SELECT FROM topic_outcome o WHERE o.topic_id = t.id)
      ORDER BY t.id LIMIT ${most}),
    asked AS (
      INSERT INTO topic_outcome (topic_id, asked_at) SELECT id, ${now} FROM due ON CONFLICT (topic_id) DO NOTHING RETURNING topic_id)
    SELECT d.id::text AS "topicId", d.number, d.author_id::text AS "personId" FROM due d JOIN asked a ON a.topic_id = d.id`

const MOST_TESTS = 60

/** Tests of some teams to choose from, those of some ideas first, then the newest. */
export const listOwnTests = (
  db: Db,
  teams: readonly string[],
  ideas: readonly string[],
): Promise<OwnTest[]> =>
  db.$queryRaw`
    SELECT t.id::text, t.change FROM pdsa_test t WHERE t.team_id = ANY(${[...teams]}::uuid[])
    ORDER BY (t.idea_slug = ANY(${[...ideas]})) DESC NULLS LAST, t.stage_at DESC, t.id LIMIT ${MOST_TESTS}`

/** One test as its reader may see it; null where they may not. */
export async function findLinkedTest(db: Db, id: string, reader: TestReader): Promise<LinkedTest | null> {
  const [row] = await db.$queryRaw<LinkedTest[]>`
    SELECT t.id::text, t.change, json_build_object('slug', w.slug, 'name', w.name) AS team
    FROM pdsa_test t JOIN team w ON w.id = t.team_id WHERE t.id = ${id}::uuid AND ${readableTest('t', reader)}`
  return row ?? null
}

/** Notes in which test a team tried what a post says; a second time changes nothing. */
export async function linkTest(
  db: Db,
  key: { readonly postId: string; readonly testId: string },
  { at, by }: Signature,
): Promise<void> {
  await db.postTest.createMany({ data: [{ ...key, linkedAt: at, linkedBy: by }], skipDuplicates: true })
}

/**
 * The tests in which teams tried what the posts of a page of a topic say, as far as the reader may read them.
 */
export const listTriedIn = (
  db: Db,
  { topicId, from, most }: { readonly topicId: string; readonly from: number; readonly most: number },
  reader: TestReader,
): Promise<(LinkedTest & { postId: string })[]> =>
  db.$queryRaw`
    SELECT l.post_id::text AS "postId", t.id::text, t.change, json_build_object('slug', w.slug, 'name', w.name) AS team
    FROM post p JOIN post_test l ON l.post_id = p.id JOIN pdsa_test t ON t.id = l.test_id JOIN team w ON w.id = t.team_id
    WHERE p.topic_id = ${topicId}::uuid AND p.number >= ${from} AND p.number < ${from + most} AND p.withdrawn_at IS NULL
      AND ${readableTest('t', reader)} ORDER BY l.linked_at, t.id LIMIT 100`

/** The same of every open post of topics about an idea and of its notes from practice, the newest first. */
export const listTriedAfterReading = (
  db: Db,
  ideaSlug: string,
  { reader, most }: { readonly reader: TestReader; readonly most: number },
): Promise<(LinkedTest & { topicId: string; number: number; title: string })[]> =>
  db.$queryRaw`
    SELECT * FROM (SELECT DISTINCT ON (t.id) t.id::text, t.change, json_build_object('slug', w.slug, 'name', w.name) AS team, l.linked_at,
      o."topicId", o.number, o.title
    FROM (SELECT p.id, t.id::text AS "topicId", p.number, t.title FROM post p JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
      WHERE ${openPost} AND (t.id IN (SELECT topic_id FROM topic_link WHERE idea_slug = ${ideaSlug})
        OR p.id IN (SELECT post_id FROM practice_note WHERE idea_slug = ${ideaSlug} AND outcome = 'accepted'))) o
    JOIN post_test l ON l.post_id = o.id JOIN pdsa_test t ON t.id = l.test_id JOIN team w ON w.id = t.team_id
    WHERE ${readableTest('t', reader)} ORDER BY t.id, l.linked_at) x ORDER BY x.linked_at DESC, x.id LIMIT ${most}`
