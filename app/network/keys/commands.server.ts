import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { keysForm } from './forms.ts'
import { setKeyChoice } from './store.server.ts'

/** Turns single-key shortcuts on or off for the asker. */
export const chooseKeys = defineCommand({
  action: 'shortcuts.choose',
  form: keysForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, { singleKeys }) => {
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person uses shortcuts.' })
    await setKeyChoice(db, actor.id, singleKeys === 'on', now)
    return done({ output: null, events: [] })
  },
})
