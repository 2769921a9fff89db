import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { findScale, listWordings } from './store.server.ts'

/** The scale as it is worded now, to be reworded, and how it was worded before. */
export const readScale = defineQuery({
  action: 'assessment.scale.write',
  form: z.object({}),
  load: async ({ db }) => {
    const scale = await findScale(db)
    return scale && { subject: null, scale }
  },
  run: async ({ db }, { scale }) => ({ scale, wordings: await listWordings(db) }),
})
