import { dayAt } from '#app/kernel/time/calendar-day.ts'
import type { FindWaiting } from '#app/measures/api.server.ts'
import { remindersWith } from '#app/measures/api.server.ts'
import { waitingWords } from './due-words.ts'
import { listWaitingByOwner } from './store.server.ts'

/** The tests that wait for their owner, as their part of the weekly reminder. */
const findWaitingTests: FindWaiting = async ({ db }, now) => {
  const today = dayAt(now)
  const waiting = await listWaitingByOwner(db, today)
  return new Map(
    waiting.map(({ ownerId, total, tests }) => [
      ownerId,
      { count: total, ...waitingWords(tests, total, today) },
    ]),
  )
}

/** The weekly reminders of the collaboratory: missing figures and waiting tests in one mail. */
export const sendReminders = remindersWith(findWaitingTests)
