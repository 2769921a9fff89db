import { MONTH_NAMES } from './month-names.ts'

/**
 * The day an instant falls on in Universal Time, `Mar 5, 2026`: the same on the server, in every browser and
 * on paper.
 */
export const dayLabel = (instant: Date): string =>
  `${MONTH_NAMES[instant.getUTCMonth()]} ${instant.getUTCDate()}, ${instant.getUTCFullYear()}`

/** Day and time in Universal Time, `Mar 5, 2026, 14:30 UTC`. */
export const instantLabel = (instant: Date): string =>
  `${dayLabel(instant)}, ${instant.toISOString().slice(11, 16)} UTC`
