import { z } from 'zod'
import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { findCalendar } from '../../calendar/store.server.ts'
import { periodsToLock } from './lock-day.ts'
import { listObligations } from '../store.server.ts'
import { addCalendarLocks, listUnlockable } from './store.server.ts'

/**
 * Locks the periods whose day has come by the reporting calendar. Asked any number of times, by any number of
 * processes, it locks each once: a period that staff have unlocked stays unlocked. Gives how many it locked.
 */
export const lockWhenDue = defineCommand({
  action: 'period.lock.due',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now }) => {
    const calendar = await findCalendar(db)
    const { lockDays } = calendar
    if (lockDays === null) return done({ output: { locked: 0 }, events: [] })
    const obligations = await listObligations(db, 'all')
    const { open, seen } = await listUnlockable(db)
    const locks = [...obligations].flatMap(([teamId, own]) =>
      periodsToLock(own, calendar, lockDays, now)
        .filter(({ period }) => open.has(teamId) && !seen.has(`${teamId} ${period}`))
        .map(({ period, dueOn }) => ({ teamId, period, reason: reasonOf(dueOn, lockDays) })),
    )
    const taken = await addCalendarLocks(db, locks, now)
    const events = taken.map(({ teamId, period, reason }) => ({
      teamId,
      subject: { kind: 'period', id: period },
      data: { locked: true, reason },
    }))
    return done({ output: { locked: taken.length }, events })
  },
})

const reasonOf = (dueOn: CalendarDay, days: number): string =>
  `The reporting calendar locks a period ${days === 1 ? 'a day' : `${days} days`} after its last figure is due, which was ${calendarDayLabel(dueOn)}.`
