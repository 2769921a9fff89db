import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { isMonth, type Month } from '#app/kernel/time/month.ts'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'

export const teamMeasureParam = z.object({ team: slugSchema, measure: z.string().max(120) })

export const chooseMeasuresForm = z.object({
  team: slugSchema,
  measures: z
    .union([z.array(z.string()), z.string().transform((slug) => [slug])], {
      error: 'Choose at least one measure.',
    })
    .default([]),
  dueFrom: z
    .string({ error: 'Enter the first month the team will report, as year and month, such as 2026-01.' })
    .refine(isMonth, {
      error: 'Enter the first month the team will report, as year and month, such as 2026-01.',
    })
    .transform((text) => text as Month),
})

export const dropMeasureForm = teamMeasureParam.extend({
  reason: z
    .string({ error: 'Say why the team no longer reports this measure.' })
    .trim()
    .min(3, { error: 'Say why the team no longer reports this measure, in a few words.' })
    .max(1000, { error: 'Keep the reason under 1,000 characters.' }),
})

const aPeriod = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine(isPeriod, { error: sentence })
    .transform((text) => text as Period)

type Baseline = { readonly baselineFrom?: Period | undefined; readonly baselineTo?: Period | undefined }

/** A baseline has both its ends, in their order, or neither. */
function wholeBaseline({ baselineFrom, baselineTo }: Baseline, context: z.RefinementCtx): void {
  const problem = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message })
  }
  if ((baselineFrom === undefined) !== (baselineTo === undefined)) {
    problem(
      baselineFrom === undefined ? 'baselineFrom' : 'baselineTo',
      'A baseline has a first and a last period; choose both, or neither for the first twelve figures.',
    )
  } else if (baselineFrom !== undefined && baselineTo !== undefined && baselineFrom > baselineTo) {
    problem('baselineTo', 'The baseline ends before it begins; choose a later last period.')
  }
}

/** The rule between the ends of a baseline, for periods that were read already. */
export const baselineRule = z.custom<Baseline>(() => true).superRefine(wholeBaseline)

export const configureMeasureForm = teamMeasureParam
  .extend({
    goal: z
      .number({ error: 'Enter the goal as a number, such as 90, or leave it empty.' })
      .min(0, { error: 'A goal is zero or more.' })
      .max(1_000_000, { error: 'That goal is too large.' })
      .optional(),
    baselineFrom: aPeriod('Choose the first period of the baseline.').optional(),
    baselineTo: aPeriod('Choose the last period of the baseline.').optional(),
    chartType: z.string().max(8, { error: 'Choose one of the charts in the list.' }).optional(),
    /** Stratifications the measure is also given by. */
    splits: z.union([z.array(slugSchema), z.string().transform((slug) => [slug])]).default([]),
  })
  .superRefine(wholeBaseline)
