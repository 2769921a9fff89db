import { z } from 'zod'
import { isCalendarDay } from '#app/kernel/time/calendar-day.ts'
import { pageMarkField } from '#app/kernel/page-mark.ts'
import { postParam } from '../posts/forms.ts'

/** The list, and the bookmark that is changed on its page. */
export const mineForm = postParam.partial().extend({ after: pageMarkField }).catch({ after: undefined })

export const changeBookmarkForm = postParam.extend({
  note: z.string().trim().max(500, { error: 'Keep the note under 500 characters.' }).optional(),
  remindOn: z.string().refine(isCalendarDay, { error: 'Enter a day, such as 2026-12-15.' }).optional(),
})
