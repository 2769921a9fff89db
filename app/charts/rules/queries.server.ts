import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { rulePreviews } from './preview.ts'
import { findLastChange, findRules } from './store.server.ts'

/**
 * The rules in force, since when, what each rule set would say about the same figures, and whether the asker
 * may choose.
 */
export const readRules = defineQuery({
  action: 'collaborative.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, may }) => {
    const { id, name, ruleSet } = await findRules(db)
    return {
      collaborative: name,
      ruleSet,
      changed: await findLastChange(db, id),
      previews: rulePreviews(),
      mayChoose: may('collaborative.rules.set', null),
    }
  },
})
