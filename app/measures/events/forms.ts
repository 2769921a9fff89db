import { z } from 'zod'
import { WITHDRAWAL_REASONS } from './withdrawal.ts'
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

export const withdrawEventForm = teamMeasureParam.extend({
  event: z.uuid(),
  reason: z.enum(WITHDRAWAL_REASONS, { error: 'Choose why the date is taken back.' }),
  instead: aDay('Enter the right date as year, month and day, such as 2026-03-14.').optional(),
})
