import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'

export type Splitting = {
  readonly topicId: string
  readonly topicTitle: string
  readonly spaceId: string
  /** Numbers of the posts that go, in their order. */
  readonly numbers: readonly number[]
  readonly kind: string
  readonly title: string
}

/** How many of some posts can be moved: they are there, and neither withdrawn nor the first. */
export const countMovable = (db: Db, topicId: string, numbers: readonly number[]): Promise<number> =>
  db.post.count({ where: { topicId, number: { in: [...numbers], gt: 1 }, withdrawnAt: null } })

/**
 * Makes a new topic of some posts. In their place a line stays that leads to them, so that the numbers of the
 * others, and with them links and reading marks, are as they were. Gives the id of the new topic.
 */
export async function splitOff(
  db: Db,
  { topicId, topicTitle, spaceId, numbers, kind, title }: Splitting,
  { at, by }: Signature,
): Promise<string> {
  const from = Prisma.sql`${topicId}::uuid`
  const picked = Prisma.sql`${[...numbers]}::int[]`
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO topic (space_id, kind, title, author_id, team_id, started_at, last_post_at, post_count)
    SELECT ${spaceId}::uuid, ${kind}, ${title}, (array_agg(author_id ORDER BY number))[1], (array_agg(team_id ORDER BY number))[1], min(written_at),
      max(written_at), count(*)::int
    FROM post WHERE topic_id = ${from} AND number = ANY(${picked}) RETURNING id::text`
  const to = Prisma.sql`${row!.id}::uuid`
  // A reply that stays to a post that goes refers to its place again, once the line stands there.
  const replies = await db.$queryRaw<{ id: string; replyTo: number }[]>`
    WITH staying AS (SELECT id, reply_to FROM post WHERE topic_id = ${from} AND reply_to = ANY(${picked}) AND number <> ALL(${picked})),
    freed AS (UPDATE post SET reply_to = NULL FROM staying WHERE post.id = staying.id)
    SELECT id::text, reply_to AS "replyTo" FROM staying`
  await db.$executeRaw`
    UPDATE topic SET accepted_number = NULL, accepted_at = NULL, accepted_by = NULL WHERE id = ${from} AND accepted_number = ANY(${picked})`
  await db.$executeRaw`
    WITH m AS (SELECT old, place::int AS new FROM unnest(${picked}) WITH ORDINALITY x(old, place))
    UPDATE post p SET topic_id = ${to}, number = m.new, reply_to = (SELECT r.new FROM m r WHERE r.old = p.reply_to)
    FROM m WHERE p.topic_id = ${from} AND p.number = m.old`
  await db.$executeRaw`
    INSERT INTO post (topic_id, number, author_label, body, html, renderer, written_at, withdrawn_at, withdrawn_by, moved_to)
    SELECT ${from}, (${picked})[p.number], '', 'Moved', '', 0, p.written_at, ${at}, ${by}::uuid, p.id FROM post p WHERE p.topic_id = ${to}`
  await db.$executeRaw`
    UPDATE post p SET reply_to = r."replyTo" FROM json_to_recordset(${JSON.stringify(replies)}::json) AS r(id uuid, "replyTo" int) WHERE p.id = r.id`
  await db.$executeRaw`
    UPDATE notice SET first_number = last_number, mailed_number = CASE WHEN mailed_number IS NULL THEN NULL ELSE last_number END
    WHERE topic_id = ${to}`
  await db.$executeRaw`
    INSERT INTO topic_reader (person_id, topic_id, read_number, level, changed_at)
    SELECT person_id, ${to}, (SELECT count(*)::int FROM unnest(${picked}) x(old) WHERE x.old <= read_number), level, ${at}
    FROM topic_reader WHERE topic_id = ${from}`
  await db.$executeRaw`
    UPDATE topic SET last_post_at = (SELECT max(written_at) FROM post WHERE topic_id = ${from} AND moved_to IS NULL) WHERE id = ${from}`
  await db.$executeRaw`
    INSERT INTO topic_change (topic_id, kind, other_id, other_title, after_number, posts, changed_at, changed_by)
    VALUES (${from}, 'split-off', ${to}, ${title}, ${numbers.at(-1)!}::int, ${numbers.length}::int, ${at}, ${by}::uuid),
      (${to}, 'split-from', ${from}, ${topicTitle}, 0, ${numbers.length}::int, ${at}, ${by}::uuid)`
  return row!.id
}
