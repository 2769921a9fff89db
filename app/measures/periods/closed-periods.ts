import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { sameReportedValue, type ReportedValue } from '#app/kernel/reported-value.ts'

/**
 * Periods of a team that do not take everything: locked take nothing, submitted keep what was submitted.
 * Others are open.
 */
export type ClosedPeriods = ReadonlyMap<Period, 'locked' | 'submitted'>

/** What keeps a period from taking everything: who said so and when; `by` null for a program. */
export type ClosedPeriod = {
  readonly kind: 'locked' | 'submitted'
  readonly at: Date
  readonly by: string | null
}
export type SignedClosedPeriods = ReadonlyMap<Period, ClosedPeriod>

export const ALL_OPEN: ClosedPeriods = new Map()

/**
 * Why a figure cannot be written in a period, in a sentence, or null when it can. What was missing when a
 * period was submitted may still come, and a figure may become final. `same`: it says what stands already in
 * all it says, so that nothing is written.
 */
export function closedTo(
  closedPeriods: ClosedPeriods,
  period: Period,
  change: { readonly before: ReportedValue | null; readonly after: ReportedValue; readonly same?: boolean },
): string | null {
  const closedPeriod = closedPeriods.get(period)
  if (closedPeriod === undefined || change.same) return null
  if (closedPeriod === 'locked') return lockedSentence(period)
  const { before, after } = change
  if (before === null || before.state === 'not-yet' || sameReportedValue(before, after)) return null
  return submittedSentence(period)
}

export const lockedSentence = (period: Period): string =>
  `${periodLabel(period)} is locked, so nothing of it can be changed. National staff can unlock it.`

export const submittedSentence = (period: Period): string =>
  `${periodLabel(period)} was submitted with another figure. Reopen the period, with a word why, to correct it.`
