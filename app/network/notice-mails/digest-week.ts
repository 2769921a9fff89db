import { addDuration } from '#app/kernel/time/add-duration.ts'
import { addDays, dayAt, mondayOf, startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'

/** Wednesday, when it is seven in the morning in the East: two days after the weekly reminders. */
const SENDING = { days: 2, hours: 12 }

/** The week whose digests may go now, by its Monday; null before its hour. */
export function weekToDigest(now: Date): CalendarDay | null {
  const monday = mondayOf(dayAt(now))
  return now >= addDuration(startOfDay(monday), SENDING) ? monday : null
}

/** When the digest of a week is of no use any more: the next one is due. */
export const endOfDigest = (monday: CalendarDay): Date => addDuration(startOfDay(addDays(monday, 7)), SENDING)
