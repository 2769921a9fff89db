import { utc } from '@date-fns/utc'
import { format } from 'date-fns/format'

/** The day an instant falls on in Universal Time, `5 Mar 2026`: the same on the server, in every browser and on paper. */
export const dayLabel = (instant: Date): string => format(instant, 'd MMM yyyy', { in: utc })

/** Day and time in Universal Time, `5 Mar 2026, 14:30 UTC`. */
export const instantLabel = (instant: Date): string =>
  `${format(instant, 'd MMM yyyy, HH:mm', { in: utc })} UTC`

/** Whether a text is a day of the calendar, `2026-03-31`, between 1900 and 2199. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && dayAt(instant) === text
}

/** The day an instant falls on in Universal Time, `2026-03-05`: strings sort as time does. */
export const dayAt = (instant: Date): string => instant.toISOString().slice(0, 10)

/** The day so many days after a day; negative for before. */
export function addDays(day: string, count: number): string {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + count)
  return dayAt(instant)
}
