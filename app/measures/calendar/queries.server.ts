import { z } from 'zod'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { addMonths, monthAt } from '#app/kernel/time/month.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { dueOn } from './due-on.ts'
import { findCalendar } from './store.server.ts'

/** The reporting calendar for those who set it, with what it means for the month that has just ended. */
export const readCalendar = defineQuery({
  action: 'calendar.write',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now }) => {
    const calendar = await findCalendar(db)
    const period = periodOf('month', addMonths(monthAt(now), -1))
    const example = { period, ...dueOn({ frequency: 'month', usualLagMonths: 0 }, period, calendar) }
    return { calendar, example, today: dayAt(now) }
  },
})
