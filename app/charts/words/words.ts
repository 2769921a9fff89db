import { capitalized, countWord, listed } from '#app/kernel/text/text.ts'
import { periodLongLabel, type PointFrequency, type Period } from '#app/kernel/time/period.ts'
import { GAP_CAUSES, type GapCause, type SeriesPoint } from '../statistics/series.ts'

/** `one month`, `seven quarters`, `36 years` */
export const periods = (count: number, frequency: PointFrequency): string =>
  `${countWord(count)} ${frequency}${count === 1 ? '' : 's'}`

/**
 * In full where there is room, else short; the short forms are explained under the chart (`missingInWords`).
 */
export const GAP_LABEL: Record<GapCause, { readonly full: string; readonly short: string }> = {
  'nothing-recorded': { full: 'not recorded', short: '–' },
  'not-yet': { full: 'not yet', short: 'n.y.' },
  'not-applicable': { full: 'not applicable', short: 'n.a.' },
  withheld: { full: 'withheld', short: 'w.' },
  'zero-denominator': { full: 'd = 0', short: 'd=0' },
}

/** Why there is no figure, as it follows a count: `two not available yet`. */
export const GAP_WORDS: Record<GapCause, string> = {
  'nothing-recorded': 'not recorded',
  'not-yet': 'not available yet',
  'not-applicable': 'not applicable',
  withheld: 'withheld',
  'zero-denominator': 'with a denominator of zero',
}

/** `January 2024 to March 2026`, or the one period. */
export function span(from: Period, to: Period): string {
  if (from === to) return periodLongLabel(from)
  return `${periodLongLabel(from)} to ${periodLongLabel(to)}`
}

/** `two not available yet`, `one withheld`: the missing periods counted by cause, in a fixed order. */
export function gapsInWords(points: readonly SeriesPoint[], { withShort = false } = {}): string[] {
  return GAP_CAUSES.flatMap((cause) => {
    const count = points.filter((point) => point.gap === cause).length
    const short = withShort ? ` (${GAP_LABEL[cause].short})` : ''
    return count === 0 ? [] : [`${countWord(count)} ${GAP_WORDS[cause]}${short}`]
  })
}

/** `Three months without a value: one not available yet and two withheld.` Null when every period has one. */
export function missingInWords(
  points: readonly SeriesPoint[],
  frequency: PointFrequency,
  options?: { withShort?: boolean },
): string | null {
  const missing = points.filter((point) => point.gap !== null).length
  if (missing === 0) return null
  return `${capitalized(periods(missing, frequency))} without a value: ${listed(gapsInWords(points, options))}.`
}
