import { z } from 'zod'
import { teamMeasureParam } from '../forms.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const aDay = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine((text) => DAY.test(text) && !Number.isNaN(Date.parse(text)), { error: sentence })

export const recordEventsForm = teamMeasureParam.extend({
  days: z.string().max(10_000, { error: 'Enter at most a few hundred dates at a time.' }).default(''),
  through: aDay('Enter the day as year, month and day, such as 2026-03-31.').optional(),
})

export const withdrawConfirmationForm = teamMeasureParam.extend({ confirmation: z.uuid() })

/** Why a date is taken back. A list and no free text, so that nothing about a person can be written here. */
export const WITHDRAWAL_REASONS = ['wrong-date', 'entered-twice', 'not-counted'] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]
export const WITHDRAWAL_LABEL: Record<WithdrawalReason, string> = {
  'wrong-date': 'The date was wrong',
  'entered-twice': 'It was entered twice',
  'not-counted': 'It does not meet the definition',
}

export const withdrawEventForm = teamMeasureParam.extend({
  event: z.uuid(),
  reason: z.enum(WITHDRAWAL_REASONS, { error: 'Choose why the date is taken back.' }),
  instead: aDay('Enter the right date as year, month and day, such as 2026-03-14.').optional(),
})
