import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'
import { teamMeasureParam } from '../forms.ts'

/** More groups than any stratification has. */
const MOST_GROUPS = 40

const text = z.string().default('')

/**
 * The groups of one period; an address that says less opens on the newest period with a total, and on the
 * first stratification.
 */
export const strataPageForm = teamMeasureParam.extend({
  period: z.string().optional().catch(undefined),
  by: z.string().optional().catch(undefined),
})

export const enterStrataForm = teamMeasureParam.extend({
  period: z
    .string({ error: 'Choose the period.' })
    .refine(isPeriod, { error: 'Choose the period.' })
    .transform((given) => given as Period),
  by: z.string({ error: 'Choose how the figure is split.' }).max(80),
  groups: z
    .array(
      z.object({
        stratum: slugSchema,
        was: z.string().nullable().default(null),
        numerator: text,
        denominator: text,
        state: z.string().default('value'),
        provisional: z.boolean().default(false),
      }),
    )
    .max(MOST_GROUPS, { error: 'Nothing was saved: there are not so many groups.' })
    .default([]),
})
