import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'

export async function setPinned(db: Db, topicId: string, at: Date | null): Promise<void> {
  await db.topic.update({ where: { id: topicId }, data: { pinnedAt: at } })
}

export async function setLocked(db: Db, topicId: string, at: Date | null): Promise<void> {
  await db.topic.update({ where: { id: topicId }, data: { lockedAt: at } })
}

/** Puts a topic into the archive, or with null takes it out. */
export async function setArchived(db: Db, topicId: string, signed: Signature | null): Promise<void> {
  const data = { archivedAt: signed?.at ?? null, archivedBy: signed?.by ?? null }
  await db.topic.update({ where: { id: topicId }, data })
}

export async function setSlow(db: Db, topicId: string, slowMinutes: number | null): Promise<void> {
  await db.topic.update({ where: { id: topicId }, data: { slowMinutes } })
}

export async function moveTopic(db: Db, topicId: string, spaceId: string): Promise<void> {
  await db.topic.update({ where: { id: topicId }, data: { spaceId } })
}

/** Shows a topic again that was hidden. */
export async function restoreTopic(db: Db, topicId: string): Promise<void> {
  await db.topic.update({ where: { id: topicId }, data: { withdrawnAt: null, withdrawnBy: null } })
}

/** Withdraws a topic; false when somebody else just did. */
export async function withdrawTopic(db: Db, topicId: string, { at, by }: Signature): Promise<boolean> {
  const where = { id: topicId, withdrawnAt: null }
  return (await db.topic.updateMany({ where, data: { withdrawnAt: at, withdrawnBy: by } })).count === 1
}
