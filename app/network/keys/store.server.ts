import type { Db } from '#app/platform/database/db.server.ts'

/** Whether single-key shortcuts work for a person, who carries the choice as an actor from then on. */
export async function setKeyChoice(db: Db, personId: string, singleKeys: boolean, at: Date): Promise<void> {
  const data = { singleKeys, chosenAt: at }
  await db.keyChoice.upsert({ where: { personId }, create: { personId, ...data }, update: data })
}
