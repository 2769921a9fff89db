import { utc } from '@date-fns/utc'
import { format } from 'date-fns/format'

/** The day an instant falls on in Universal Time, `5 Mar 2026`: the same on the server, in every browser and on paper. */
export const dayLabel = (instant: Date): string => format(instant, 'd MMM yyyy', { in: utc })

/** Day and time in Universal Time, `5 Mar 2026, 14:30 UTC`. */
export const instantLabel = (instant: Date): string =>
  `${format(instant, 'd MMM yyyy, HH:mm', { in: utc })} UTC`
