import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { findHandlings } from './store.server.ts'

/** How each kind of identifying text is handled, and who decided so. */
export const readHandlings = defineQuery({
  action: 'identifying.set',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db }) => findHandlings(db),
})
