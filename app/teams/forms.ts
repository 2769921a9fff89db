import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { isMonth, type Month } from '#app/kernel/time/month.ts'
import { AREA_SLUGS } from './areas/area-slug.ts'

/** The team's address in the path: `ohio`, or its jurisdiction's code. */
export const createTeamForm = z.object({
  jurisdiction: z.string({ error: 'Choose the state or jurisdiction.' }).length(2, {
    error: 'Choose the state or jurisdiction.',
  }),
})

export const chooseAreasForm = teamParam.extend({
  areas: z
    .union([z.array(z.string()), z.string().transform((area) => [area])], {
      error: 'Choose at least one area to add.',
    })
    .default([]),
})

export const leaveAreaForm = teamParam.extend({
  area: z.enum(AREA_SLUGS),
  reason: z
    .string({ error: 'Say why the team leaves this area; those who come later will want to know.' })
    .trim()
    .min(3, { error: 'Say why the team leaves this area, in a few words.' })
    .max(1000, { error: 'Keep the reason under 1,000 characters.' }),
})

const aMonth = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine(isMonth, { error: sentence })
    .transform((text) => text as Month)

const aNumber = (sentence: string) =>
  z.number({ error: sentence }).min(0, { error: sentence }).max(1_000_000, { error: sentence })

const aimFields = z.object({
  what: z
    .string({ error: 'Say what should change, for example “early elective deliveries”.' })
    .trim()
    .min(3, { error: 'Say what should change in a few words.' })
    .max(200, { error: 'Keep this under 200 characters.' }),
  forWhom: z
    .string({ error: 'Say for whom, for example “singleton births in Ohio”.' })
    .trim()
    .min(3, { error: 'Say for whom in a few words.' })
    .max(200, { error: 'Keep this under 200 characters.' }),
  measureId: z.uuid({ error: 'Choose a measure from the list.' }).optional(),
  change: z.enum(['raise', 'reduce'], { error: 'Choose raise or reduce.' }),
  baselineValue: aNumber('Enter the baseline as a number of zero or more, such as 12.4.').optional(),
  baselineFrom: aMonth(
    'Enter the first month of the baseline as year and month, such as 2024-01.',
  ).optional(),
  baselineTo: aMonth('Enter the last month of the baseline as year and month, such as 2024-12.').optional(),
  targetKind: z.enum(['absolute', 'relative'], { error: 'Choose how the target is given.' }),
  targetValue: aNumber('Enter the target as a number of zero or more.'),
  due: aMonth('Enter the month to reach it by as year and month, such as 2026-12.'),
})

export type AimFields = z.output<typeof aimFields>

/**
 * What takes several fields to validate: a whole baseline, a baseline for a relative target, a target the
 * right way from the baseline.
 */
function wholeAim(aim: AimFields, context: z.RefinementCtx): void {
  const problem = (path: keyof AimFields, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message })
  }
  const { baselineValue, baselineFrom, baselineTo, targetKind, targetValue, change } = aim
  const given = [baselineValue, baselineFrom, baselineTo].filter((part) => part !== undefined).length
  if (given > 0 && given < 3) {
    const missing =
      baselineValue === undefined
        ? 'baselineValue'
        : baselineFrom === undefined
          ? 'baselineFrom'
          : 'baselineTo'
    problem(missing, 'A baseline has a value, a first month and a last month; fill in all three or none.')
  }
  if (baselineFrom !== undefined && baselineTo !== undefined && baselineFrom > baselineTo) {
    problem('baselineTo', 'The baseline ends before it begins; choose a later last month.')
  }
  if (baselineTo !== undefined && aim.due <= baselineTo) {
    problem('due', 'The month to reach it by must come after the baseline.')
  }
  if (targetKind === 'relative') {
    if (baselineValue === undefined)
      problem('baselineValue', 'A target in percent of the baseline needs a baseline.')
    if (targetValue === 0) problem('targetValue', 'Enter by how many percent, more than zero.')
    if (change === 'reduce' && targetValue > 100)
      problem('targetValue', 'Nothing can be reduced by more than 100 percent.')
  } else if (baselineValue !== undefined) {
    const wrongWay = change === 'raise' ? targetValue <= baselineValue : targetValue >= baselineValue
    const side = change === 'raise' ? 'above' : 'below'
    if (wrongWay)
      problem('targetValue', `To ${change} it, the target must lie ${side} the baseline of ${baselineValue}.`)
  }
}

export const newAimForm = teamParam.extend({ area: z.string() }).extend(aimFields.shape).superRefine(wholeAim)
/** The rules between the fields of an aim, for fields that were read already. */
export const wholeAimRule = z.custom<AimFields>(() => true).superRefine(wholeAim)
export const aimParam = teamParam.extend({ aim: z.uuid() })
export const changeAimForm = aimParam.extend(aimFields.shape).superRefine(wholeAim)
