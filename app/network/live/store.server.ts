import type { Db } from '#app/platform/database/db.server.ts'
import type { Reaction } from '../posts/forms.ts'
import { POSTS_PER_PAGE } from '../posts/post.ts'
import type { LiveTopic } from './live.ts'

/** More than this need not be counted exactly. */
const MOST = 100

/**
 * What follows the posts of a page, and how many reactions each post of the page has, those that have come
 * since included.
 */
export async function findLiveTopic(
  db: Db,
  { topicId, from, after }: { readonly topicId: string; readonly from: number; readonly after: number },
): Promise<LiveTopic> {
  const [later, counts] = await Promise.all([
    db.$queryRaw<{ number: number }[]>`
      SELECT number FROM post WHERE topic_id = ${topicId}::uuid AND number > ${after} AND withdrawn_at IS NULL
      ORDER BY number LIMIT ${MOST}`,
    db.$queryRaw<{ number: number; kind: Reaction; count: number }[]>`
      SELECT p.number, r.kind, count(*)::int AS count FROM post p JOIN post_reaction r ON r.post_id = p.id
      WHERE p.topic_id = ${topicId}::uuid AND p.number BETWEEN ${from} AND ${from + POSTS_PER_PAGE - 1}
      GROUP BY p.number, r.kind ORDER BY p.number, r.kind`,
  ])
  const reactions: Record<number, Partial<Record<Reaction, number>>> = {}
  for (const { number, kind, count } of counts) (reactions[number] ??= {})[kind] = count
  return { later: later.map(({ number }) => number), reactions }
}
