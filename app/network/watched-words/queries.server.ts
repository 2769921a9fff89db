import { defineQuery } from '#app/platform/use-case.server.ts'
import { readWordsForm } from './forms.ts'
import { listWatched } from './store.server.ts'

/** The words that staff watch, and the one that is changed. */
export const readWatched = defineQuery({
  action: 'words.watch',
  form: readWordsForm,
  load: async () => ({ subject: null }),
  run: async ({ db }, _, { word }) => {
    const words = await listWatched(db)
    return { words, changed: words.find(({ id }) => id === word) ?? null }
  },
})
