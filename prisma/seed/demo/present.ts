import type { Month } from '#app/kernel/time/month.ts'

/**
 * The instant on a day (1..28) and hour of a month, but never after `now`: nobody in the story acts in the
 * future.
 */
export function instantIn(month: Month, day: number, hour: number, now: Date): Date {
  const instant = new Date(`${month}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`)
  return instant < now ? instant : new Date(now.getTime() - 3_600_000)
}
