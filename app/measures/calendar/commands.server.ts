import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { lastMonthOf, periodLabel } from '#app/kernel/time/period.ts'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { calendarFields } from './edited.ts'
import { calendarForm, calendarRule, exceptionForm, exceptionParam } from './forms.ts'
import { addException, findCalendar, setCalendar, withdrawException } from './store.server.ts'

/**
 * Sets the day of the month data are due, the days of grace, and after how many days a period locks by
 * itself.
 */
export const setReportingCalendar = defineCommand({
  action: 'calendar.write',
  form: calendarForm,
  load: async () => ({ subject: null }),
  edit: {
    of: () => 'reporting calendar',
    stands: async ({ db }) => calendarFields(await findCalendar(db)),
    whole: calendarRule,
  },
  run: async ({ db }, _, after) => {
    const { dueDay, graceDays, lockDays } = await findCalendar(db)
    await setCalendar(db, after)
    return done({ output: null, events: [{ data: { before: { dueDay, graceDays, lockDays }, after } }] })
  },
})

/** Gives one period a day of its own. */
export const addCalendarException = defineCommand({
  action: 'calendar.write',
  form: exceptionForm,
  once: true,
  load: async () => ({ subject: null }),
  run: async (granted, _, exception) => {
    const { period, dueOn } = exception
    if (dueOn.slice(0, 7) <= lastMonthOf(period))
      return failed({ field: 'dueOn', message: `${periodLabel(period)} must be over before it is due.` })
    try {
      await addException(granted.db, exception, granted.signature)
    } catch (error) {
      if (violatedConstraint(error) !== 'reporting_exception_once') throw error
      return failed({
        field: 'period',
        message: `${periodLabel(period)} has a day of its own already; take that back first.`,
      })
    }
    const event = { subject: { kind: 'period', id: period }, data: exception }
    return done({ output: { dueOn: dayAt(new Date(dueOn)) }, events: [event] })
  },
})

/** Takes a period's own day back: it is due on the calendar's day again. */
export const withdrawCalendarException = defineCommand({
  action: 'calendar.write',
  form: exceptionParam,
  load: async () => ({ subject: null }),
  run: async (granted, _, { exception }) => {
    if (!(await withdrawException(granted.db, exception, granted.signature)))
      return failed({ field: '', message: 'This exception has been taken back already.' })
    return done({
      output: null,
      events: [{ subject: { kind: 'exception', id: exception }, data: { withdrawn: true } }],
    })
  },
})
