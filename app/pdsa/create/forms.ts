import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { aScale, numberField, otherMeasureList, planDays, refineDays } from '../forms.ts'
import { LOG_KEYS } from '../plan/field-lists.ts'
import { fieldSchemas } from '../plan/field-schemas.ts'

/** The answers of the quick log. */
export const testFields = z.object({
  team: slugSchema,
  ...fieldSchemas(LOG_KEYS),
  /** The address of a measure, or `area:` and the address of an area where there is none yet. */
  measure: z.string({ error: 'Choose a measure, or none yet.' }).max(120),
  predictedValue: numberField('what you predict'),
  owner: z.uuid({ error: 'Choose the owner of the test.' }),
  scale: aScale,
  ...planDays,
  /** The test that this one goes on from. */
  after: z.uuid().optional(),
  idea: z
    .string()
    .max(80)
    .optional()
    .transform((slug) => slug || null),
  others: otherMeasureList,
  ...confirmedTexts,
})

/** The quick log of a new test. */
export const logTestForm = testFields.superRefine(refineDays)
export type LoggedTest = z.output<typeof testFields>
