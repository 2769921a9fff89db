import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { MOST_WATCHED } from './forms.ts'
import { foldedPhrase, type Handling, type WatchedWord } from './watched.ts'

/** The words that are watched now, in their order. */
export async function listWatched(db: Db): Promise<WatchedWord[]> {
  const rows = await db.watchedWord.findMany({
    where: { removedAt: null },
    orderBy: { folded: 'asc' },
    take: MOST_WATCHED,
    select: { id: true, phrase: true, handling: true, reason: true },
  })
  return rows.map((row) => ({ ...row, handling: row.handling as Handling }))
}

export const countWatched = (db: Db): Promise<number> => db.watchedWord.count({ where: { removedAt: null } })

/** Adds a watched word; the database refuses one that is watched already (`watched_word_once`). */
export async function addWatched(
  db: Db,
  word: Omit<WatchedWord, 'id'>,
  { at, by }: Signature,
): Promise<string> {
  const data = { ...word, folded: foldedPhrase(word.phrase), addedAt: at, addedBy: by }
  return (await db.watchedWord.create({ data, select: { id: true } })).id
}

export const findWatched = (db: Db, id: string) =>
  db.watchedWord.findFirst({
    where: { id, removedAt: null },
    select: { id: true, phrase: true, handling: true, reason: true },
  })

/** Changes a watched word; the database refuses one that is watched already (`watched_word_once`). */
export async function changeWatched(db: Db, { id, ...word }: WatchedWord): Promise<void> {
  await db.watchedWord.update({ where: { id }, data: { ...word, folded: foldedPhrase(word.phrase) } })
}

/** Stops watching a word; false when somebody just did. */
export async function removeWatched(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const where = { id, removedAt: null }
  return (await db.watchedWord.updateMany({ where, data: { removedAt: at, removedBy: by } })).count === 1
}
