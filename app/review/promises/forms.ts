import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { teamParam } from '#app/kernel/params.ts'
import { isCalendarDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'

const RELOAD = 'Reload the page and use the form there.'

const aSentence = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(300, { error: 'Keep it under 300 characters.' })

const aDay = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine(isCalendarDay, { error: sentence })
    .transform((text) => text as CalendarDay)

/** `back`: the page that the form stood on, where it leads again. */
const back = { back: z.enum(['review']).optional().catch(undefined) }

export const makeForm = teamParam.extend({
  who: z.uuid({ error: 'Choose who promises it.' }),
  what: aSentence('Say what is promised.'),
  due: aDay('Enter the day by which it is done.'),
  ...back,
  ...confirmedTexts,
})

const aPromise = teamParam.extend({ promise: z.uuid({ error: RELOAD }), ...back })

/** `from`: the day that the page showed, so that two who move it do not undo each other. */
export const moveForm = aPromise.extend({
  from: aDay(RELOAD),
  due: aDay('Enter the new day.'),
  words: aSentence('Say why it is moved.'),
  ...confirmedTexts,
})

export const closeForm = aPromise.extend({
  outcome: z.enum(['kept', 'dropped'], { error: 'Choose what became of it.' }),
  words: aSentence('Say in a few words what was done, or why it is dropped.'),
  ...confirmedTexts,
})

export const reopenForm = aPromise
