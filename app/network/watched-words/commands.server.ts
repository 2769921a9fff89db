import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { addWordForm, changeWordForm, MOST_WATCHED, wordParam } from './forms.ts'
import type { Handling } from './watched.ts'
import { addWatched, changeWatched, countWatched, findWatched, removeWatched } from './store.server.ts'

/** Watches a word from now on; what is posted already stays. */
export const watchWord = defineCommand({
  action: 'words.watch',
  form: addWordForm,
  load: async () => ({ subject: null }),
  run: async ({ db, signature }, _, word) => {
    if ((await countWatched(db)) >= MOST_WATCHED)
      return failed({ field: 'phrase', message: `${MOST_WATCHED} words are watched. Remove one first.` })
    try {
      const id = await addWatched(db, word, signature)
      const event = {
        subject: { kind: 'watched-word', id },
        data: { step: 'word-add', reason: `${word.phrase} (${word.handling}): ${word.reason}` },
      }
      return done({ output: { id }, events: [event] })
    } catch (error) {
      if (violatedConstraint(error) !== 'watched_word_once') throw error
      return failed({ field: 'phrase', message: 'This is watched already.' })
    }
  },
})

async function loadWord({ db }: Pick<Context, 'db'>, { word: id }: { readonly word: string }) {
  const word = await findWatched(db, id)
  return word && { subject: null, word }
}

/** Changes what is watched, what follows, or why; what is posted already stays. */
export const changeWord = defineCommand({
  action: 'words.watch',
  form: changeWordForm,
  load: loadWord,
  edit: {
    of: ({ word }) => `watched word ${word.id}`,
    stands: (_, { word: { phrase, handling, reason } }) => ({
      ...{ phrase, handling: handling as Handling, reason },
    }),
  },
  run: async ({ db }, { word }, { phrase, handling, reason }) => {
    try {
      await changeWatched(db, { id: word.id, phrase, handling, reason })
    } catch (error) {
      if (violatedConstraint(error) !== 'watched_word_once') throw error
      return failed({ field: 'phrase', message: 'This is watched already.' })
    }
    const event = {
      subject: { kind: 'watched-word', id: word.id },
      data: { step: 'word-change', reason: `${phrase} (${handling}): ${reason}` },
    }
    return done({ output: { id: word.id }, events: [event] })
  },
})

/** Stops watching a word. */
export const unwatchWord = defineCommand({
  action: 'words.watch',
  form: wordParam,
  load: loadWord,
  run: async ({ db, signature }, { word }) => {
    if (!(await removeWatched(db, word.id, signature)))
      return failed({ field: '', message: 'This is not watched any more.' })
    const event = {
      subject: { kind: 'watched-word', id: word.id },
      data: { step: 'word-remove', reason: word.phrase },
    }
    return done({ output: { id: word.id }, events: [event] })
  },
})
