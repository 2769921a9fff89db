import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { isCalendarDay } from '#app/kernel/time/calendar-day.ts'
import { NO_COACH } from './edited.ts'

const words = (sentence: string, most = 1000) =>
  z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(most, { error: `Keep this under ${most.toLocaleString('en-US')} characters.` })
const aDay = (sentence: string) => z.string({ error: sentence }).refine(isCalendarDay, { error: sentence })

export const renameTeamForm = teamParam.extend({
  name: words('Enter the name of the team.', 120),
  phase: z.number({ error: 'Choose a phase from the list.' }).int().optional(),
})

export const closeTeamForm = teamParam.extend({
  reason: words('Say why the team stops; those who come later will want to know.'),
})

export const assignCoachForm = teamParam.extend({
  coach: z.union([z.uuid(), z.literal(NO_COACH)], { error: 'Choose a coach from the list, or nobody.' }),
  from: aDay('Enter the day as year, month and day, such as 2026-04-30.'),
})

export const phaseForm = z.object({
  number: z.coerce.number().int().positive().optional(),
  name: words('Name the phase.', 120),
  ledBy: words('Say who leads it.', 200),
  scope: words('Say who takes part, in a sentence.'),
  startsOn: aDay('Enter the first day, such as 2026-10-01.'),
  endsOn: aDay('Enter the last day, such as 2027-09-30.'),
})
