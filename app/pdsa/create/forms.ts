import { z } from 'zod'
import { aValue, mayText, otherMeasureList, planDays, sizeFields, someText, wholeDays } from '../forms.ts'

/** The answers of the quick log. */
export const testFields = z.object({
  team: z.string().max(80),
  change: someText('Say in one line what you change, for example “ask about the crib at discharge”.', 200),
  prediction: someText('Say what you think will happen, in a few words.', 1000),
  /** The address of a measure, or `area:` and the address of an area where there is none yet. */
  measure: z.string({ error: 'Choose a measure, or none yet.' }).max(120),
  predictedValue: aValue('what you predict'),
  owner: z.uuid({ error: 'Choose who has the test in hand.' }),
  ...sizeFields,
  ...planDays,
  /** The test that this one goes on from. */
  after: z.uuid().optional(),
  /** The rest may wait. */
  objective: mayText(2000),
  idea: z
    .string()
    .max(80)
    .optional()
    .transform((slug) => slug || null),
  others: otherMeasureList,
})

/** The quick log of a new test. */
export const logTestForm = testFields.superRefine(wholeDays)
export type LoggedTest = z.output<typeof testFields>
