import type { Db } from '#app/platform/db.server.ts'
import type { Level } from '../topics/forms.ts'

/** How far somebody has read a topic, and how much they want to hear of it; null when they have not opened it. */
export async function findReader(
  db: Db,
  key: { readonly topicId: string; readonly personId: string },
): Promise<{ readNumber: number; level: Level; bookmarked: boolean } | null> {
  const row = await db.topicReader.findUnique({ where: { personId_topicId: key } })
  return (
    row && { readNumber: row.readNumber, level: row.level as Level, bookmarked: row.bookmarkedAt !== null }
  )
}

/** Notes that somebody has read a topic up to a post; never back. */
export async function markRead(
  db: Db,
  { topicId, personId }: { readonly topicId: string; readonly personId: string },
  number: number,
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO topic_reader AS r (person_id, topic_id, read_number, changed_at)
    VALUES (${personId}::uuid, ${topicId}::uuid, ${number}, ${at})
    ON CONFLICT (person_id, topic_id) DO UPDATE SET read_number = excluded.read_number, changed_at = excluded.changed_at
    WHERE r.read_number < excluded.read_number`
}

export async function setLevel(
  db: Db,
  { topicId, personId }: { readonly topicId: string; readonly personId: string },
  level: Level,
  at: Date,
): Promise<void> {
  const row = { level, changedAt: at }
  await db.topicReader.upsert({
    where: { personId_topicId: { topicId, personId } },
    update: row,
    create: { ...row, topicId, personId },
  })
}

/** Whoever writes in a topic follows it, unless they chose otherwise. */
export async function followByWriting(
  db: Db,
  { topicId, personId }: { readonly topicId: string; readonly personId: string },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO topic_reader AS r (person_id, topic_id, level, changed_at)
    VALUES (${personId}::uuid, ${topicId}::uuid, 'follow', ${at})
    ON CONFLICT (person_id, topic_id) DO UPDATE SET level = 'follow', changed_at = excluded.changed_at
    WHERE r.level = 'normal'`
}
