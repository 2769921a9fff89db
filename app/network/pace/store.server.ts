import type { Db } from '#app/platform/database/db.server.ts'
import { FIRST_POSTS } from './pace.ts'

/**
 * Whether somebody has written fewer posts than make them known; `written`: without so many that they are
 * just editing.
 */
export async function isNew(db: Db, personId: string, written = 0): Promise<boolean> {
  const rows = await db.post.findMany({
    where: { authorId: personId },
    take: FIRST_POSTS + written,
    select: { id: true },
  })
  return rows.length < FIRST_POSTS + written
}

/** When somebody last replied in a topic. */
export async function lastReply(db: Db, topicId: string, personId: string): Promise<Date | null> {
  const row = await db.post.findFirst({
    where: { topicId, authorId: personId, number: { gt: 1 } },
    orderBy: { number: 'desc' },
    select: { writtenAt: true },
  })
  return row?.writtenAt ?? null
}

/** Writers of a topic take turns at its row until their transaction ends. */
export async function lockTopic(db: Db, topicId: string): Promise<void> {
  await db.$executeRaw`SELECT FROM topic WHERE id = ${topicId}::uuid FOR UPDATE`
}
