import { MONTH_NAMES } from './month-names.ts'

/** The day an instant falls on in Universal Time, `5 Mar 2026`: the same on the server, in every browser and on paper. */
export const dayLabel = (instant: Date): string =>
  `${instant.getUTCDate()} ${MONTH_NAMES[instant.getUTCMonth()]} ${instant.getUTCFullYear()}`

/** Day and time in Universal Time, `5 Mar 2026, 14:30 UTC`. */
export const instantLabel = (instant: Date): string =>
  `${dayLabel(instant)}, ${instant.toISOString().slice(11, 16)} UTC`
