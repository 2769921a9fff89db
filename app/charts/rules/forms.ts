import { z } from 'zod'
import { RULE_SETS } from '../spc/rule-set.ts'

const WHY = 'Say why, in a sentence: every team will see it.'

export const ruleSetForm = z.object({
  ruleSet: z.enum(RULE_SETS, { error: 'Choose one of the three rule sets.' }),
  reason: z
    .string({ error: WHY })
    .trim()
    .min(3, { error: WHY })
    .max(500, { error: 'Keep it under 500 characters.' }),
})
