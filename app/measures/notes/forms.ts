import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { isMonth, type Month } from '#app/kernel/time/month.ts'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'
import { teamMeasureParam } from '../forms.ts'
import { ANNOTATION_KINDS, POINT_MARK_KINDS } from './notes.ts'

const aMonth = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine(isMonth, { error: sentence })
    .transform((text) => text as Month)

const aPeriod = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine(isPeriod, { error: sentence })
    .transform((text) => text as Period)

const aReason = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(500, { error: 'Keep it under 500 characters.' })

export const annotateForm = teamMeasureParam
  .extend({
    kind: z.enum(ANNOTATION_KINDS, { error: 'Choose what kind of note it is.' }),
    text: aReason('Say in a few words what happened.'),
    from: aMonth('Enter the month as year and month, such as 2026-03.'),
    to: aMonth('Enter the last month as year and month, such as 2026-05, or leave it empty.').optional(),
    everywhere: z.boolean().optional(),
    ...confirmedTexts,
  })
  .refine(({ from, to }) => to === undefined || to > from, {
    path: ['to'],
    error: 'The last month must come after the first; leave it empty for a single month.',
  })

export const startPhaseForm = teamMeasureParam.extend({
  starts: aPeriod('Choose the first period of the new phase.'),
  reason: aReason('Say what changed in the process, and how you know.'),
  ...confirmedTexts,
})

export const markPointForm = teamMeasureParam.extend({
  period: aPeriod('Choose the period of the point.'),
  kind: z.enum(POINT_MARK_KINDS, { error: 'Choose what to say of the point.' }),
  reason: aReason('Say why, so that others can follow.'),
  ...confirmedTexts,
})

export const withdrawForm = teamMeasureParam.extend({ mark: z.uuid() })
