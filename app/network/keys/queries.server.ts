import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { inNetwork } from '#app/policy/actor.ts'
import { KEYS, SEARCH_KEY } from './keys.ts'

/** Whether single-key shortcuts work for the asker, and those of the pages that they may open. */
export const readShortcuts = defineQuery({
  action: 'shortcuts.choose',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ actor }) => ({
    on: actor.kind === 'person' && actor.shortcutsOff !== true,
    keys: inNetwork(actor) ? KEYS : [SEARCH_KEY],
  }),
})
