import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'

type Merging = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly posts: number
  readonly accepted: number | null
  readonly acceptedAt: Date | null
  readonly acceptedBy: string | null
  readonly withdrawn: boolean
}

/**
 * Topics that are about to be changed as a whole, as they stand once whoever is writing in them has finished.
 */
export async function lockTopics(db: Db, ids: readonly string[]): Promise<Merging[]> {
  return db.$queryRaw`
    SELECT id::text, title, kind, post_count AS posts, accepted_number AS accepted, accepted_at AS "acceptedAt", accepted_by::text AS "acceptedBy",
      withdrawn_at IS NOT NULL AS withdrawn
    FROM topic WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/**
 * Moves everything of a topic to another one, behind the posts that are there: their numbers grow by the
 * count of those. Marks say what was read: anyone who had read all of the other topic goes on where they were
 * in this one. Gives how many posts moved.
 */
export async function mergeInto(
  db: Db,
  { from, into }: { readonly from: Merging; readonly into: Merging },
  { at, by }: Signature,
): Promise<number> {
  const [a, b] = [Prisma.sql`${from.id}::uuid`, Prisma.sql`${into.id}::uuid`]
  const offset = Prisma.sql`${into.posts}::int`
  await db.$executeRaw`UPDATE topic SET accepted_number = NULL, accepted_at = NULL, accepted_by = NULL WHERE id = ${a}`
  await moveNotices(db, a, b, offset)
  // What refers to a post by its number goes with it, as the foreign keys say.
  await db.$executeRaw`UPDATE post SET topic_id = ${b}, number = number + ${offset}, reply_to = reply_to + ${offset} WHERE topic_id = ${a}`
  await moveMarks(db, a, b, offset, at)
  await moveDrafts(db, a, b, offset)
  await moveLinks(db, a, b, from.kind === 'question' && into.kind === 'question')
  await db.$executeRaw`UPDATE topic SET merged_into = ${b}, merged_offset = merged_offset + ${offset} WHERE merged_into = ${a}`
  await db.$executeRaw`UPDATE topic_change SET topic_id = ${b}, after_number = after_number + ${offset} WHERE topic_id = ${a}`
  await db.$executeRaw`
    INSERT INTO topic_change (topic_id, kind, other_id, other_title, after_number, posts, changed_at, changed_by)
    VALUES (${b}, 'merged', ${a}, ${from.title}, ${offset}, ${from.posts}::int, ${at}, ${by}::uuid)`
  await db.$executeRaw`
    UPDATE topic t SET post_count = t.post_count + o.post_count, last_post_at = GREATEST(t.last_post_at, o.last_post_at)
    FROM topic o WHERE t.id = ${b} AND o.id = ${a}`
  await db.$executeRaw`
    UPDATE topic SET merged_into = ${b}, merged_offset = ${offset}, post_count = 0, pinned_at = NULL, withdrawn_at = ${at}, withdrawn_by = ${by}::uuid
    WHERE id = ${a}`
  // An answer stays one, where the other question has none.
  if (from.accepted !== null && into.kind === 'question' && into.accepted === null)
    await db.topic.update({
      where: { id: into.id },
      data: {
        acceptedNumber: from.accepted + into.posts,
        ...{ acceptedAt: from.acceptedAt, acceptedBy: from.acceptedBy },
      },
    })
  return from.posts
}

/** Notices move with their posts; of two that are unread and of one kind one is left. */
async function moveNotices(db: Db, a: Prisma.Sql, b: Prisma.Sql, offset: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    WITH both_unread AS (
      SELECT x.id AS gone, y.id AS stays, x.count, x.first_at, x.last_at FROM notice x
      JOIN notice y ON y.person_id = x.person_id AND y.kind = x.kind AND y.topic_id = ${b} AND y.read_at IS NULL
      WHERE x.topic_id = ${a} AND x.read_at IS NULL),
    collected AS (
      UPDATE notice n SET count = n.count + u.count, first_at = LEAST(n.first_at, u.first_at), last_at = GREATEST(n.last_at, u.last_at)
      FROM both_unread u WHERE n.id = u.stays)
    DELETE FROM notice WHERE id IN (SELECT gone FROM both_unread)`
  await db.$executeRaw`
    UPDATE notice SET first_number = first_number + ${offset}, mailed_number = mailed_number + ${offset} WHERE topic_id = ${a}`
}

async function moveMarks(db: Db, a: Prisma.Sql, b: Prisma.Sql, offset: Prisma.Sql, at: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO topic_reader AS r (person_id, topic_id, read_number, level, changed_at)
    SELECT x.person_id, ${b}, CASE WHEN COALESCE(y.read_number, 0) >= ${offset} THEN ${offset} + x.read_number ELSE COALESCE(y.read_number, 0) END,
      CASE WHEN COALESCE(y.level, 'normal') = 'normal' AND x.level = 'follow' THEN 'follow' ELSE COALESCE(y.level, 'normal') END, ${at}
    FROM topic_reader x LEFT JOIN topic_reader y ON y.topic_id = ${b} AND y.person_id = x.person_id WHERE x.topic_id = ${a}
    ON CONFLICT (person_id, topic_id) DO UPDATE SET read_number = excluded.read_number, level = excluded.level, changed_at = excluded.changed_at`
  await db.$executeRaw`DELETE FROM topic_reader WHERE topic_id = ${a}`
}

/** Of somebody who began to write in both, the one text is kept beside the other. */
async function moveDrafts(db: Db, a: Prisma.Sql, b: Prisma.Sql, offset: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM post_draft x USING post_draft y WHERE x.topic_id = ${a} AND y.topic_id = ${b} AND y.person_id = x.person_id
      RETURNING x.person_id, x.body, x.older, x.saved_at)
    UPDATE post_draft y SET older = left(concat_ws(E'\n\n', g.body, g.older, y.older), 400000), older_at = g.saved_at, version = y.version + 1
    FROM gone g WHERE y.topic_id = ${b} AND y.person_id = g.person_id`
  await db.$executeRaw`UPDATE post_draft SET topic_id = ${b}, reply_to = reply_to + ${offset} WHERE topic_id = ${a}`
}

/**
 * What the one topic is about, the other is too; so are, of two questions, the states that were asked and
 * what came of it.
 */
async function moveLinks(db: Db, a: Prisma.Sql, b: Prisma.Sql, questions: boolean): Promise<void> {
  await db.$executeRaw`
    INSERT INTO topic_link
      (topic_id, idea_slug, test_id, measure_id, team_id, period_start, driver_node_id, driver_slug, aim_id, linked_at, linked_by)
    SELECT ${b}, idea_slug, test_id, measure_id, team_id, period_start, driver_node_id, driver_slug, aim_id, linked_at, linked_by
    FROM topic_link WHERE topic_id = ${a} ON CONFLICT DO NOTHING`
  await db.$executeRaw`DELETE FROM topic_link WHERE topic_id = ${a}`
  if (!questions) return
  await db.$executeRaw`
    UPDATE topic_routing SET topic_id = ${b} WHERE topic_id = ${a} AND team_id IN (
      SELECT x.team_id FROM topic_routing x WHERE x.topic_id = ${a}
        AND NOT EXISTS (SELECT FROM topic_routing y WHERE y.topic_id = ${b} AND y.team_id = x.team_id)
      ORDER BY x.asked_at LIMIT GREATEST(0, 3 - (SELECT count(*) FROM topic_routing y WHERE y.topic_id = ${b})))`
  await db.$executeRaw`
    UPDATE topic_outcome SET topic_id = ${b} WHERE topic_id = ${a} AND NOT EXISTS (SELECT FROM topic_outcome y WHERE y.topic_id = ${b})`
}
