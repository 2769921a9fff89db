import type { Db } from '#app/platform/database/db.server.ts'
import type { Level } from '../topics/forms.ts'

/**
 * How far somebody has read a topic, and how much they want to hear of it; null when they have not opened it.
 */
export async function findReader(
  db: Db,
  key: { readonly topicId: string; readonly personId: string },
): Promise<{ readNumber: number; level: Level } | null> {
  const row = await db.topicReader.findUnique({ where: { personId_topicId: key } })
  return row && { readNumber: row.readNumber, level: row.level as Level }
}

type ReaderOfPage = {
  readonly readNumber: number
  readonly level: Level
  readonly unseen: boolean
  readonly drafted: boolean
  readonly wrote: number
}

/**
 * What the page of a topic has to know of its reader, at once: how far they have read, whether they have
 * unread notices of it (`unseen`), whether they have begun to write in it (`drafted`), and how many posts
 * they wrote, up to `most`.
 */
export async function findReaderOfPage(
  db: Db,
  { topicId, personId }: { readonly topicId: string; readonly personId: string },
  most: number,
): Promise<ReaderOfPage> {
  const [row] = await db.$queryRaw<[ReaderOfPage]>`
    SELECT COALESCE(r.read_number, 0) AS "readNumber", COALESCE(r.level, 'normal') AS level,
      EXISTS (SELECT FROM notice n WHERE n.person_id = me.id AND n.topic_id = ${topicId}::uuid AND n.read_at IS NULL) AS unseen,
      EXISTS (SELECT FROM post_draft d WHERE d.person_id = me.id AND d.topic_id = ${topicId}::uuid) AS drafted,
      (SELECT count(*)::int FROM (SELECT FROM post p WHERE p.author_id = me.id LIMIT ${most}) x) AS wrote
    FROM (SELECT ${personId}::uuid AS id) me LEFT JOIN topic_reader r ON r.person_id = me.id AND r.topic_id = ${topicId}::uuid`
  return row
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

/** Anyone who writes in a topic follows it, unless they chose otherwise. */
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
