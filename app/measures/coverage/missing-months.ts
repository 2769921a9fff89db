import { monthsBetween, month, type Month } from '#app/kernel/time/month.ts'
import type { OwedFigure } from './coverage.ts'

/** The latest months in which data were due and none came. */
export type MissingMonths = {
  /** First and last month with a due day that passed without an answer. */
  readonly from: Month
  readonly to: Month
  readonly months: number
}

/**
 * The latest months in which nothing came of what was due: from the latest month with a due day backwards, as long as nothing that
 * was due in it is there or said to be coming. Null when something was said about the latest.
 */
export function missingMonths(
  figures: readonly Pick<OwedFigure, 'dueOn' | 'presence'>[],
): MissingMonths | null {
  const missingIn = new Map<Month, boolean>()
  for (const { dueOn, presence } of figures) {
    const due = month(dueOn.slice(0, 7))
    missingIn.set(due, (missingIn.get(due) ?? true) && presence === 'missing')
  }
  const latestFirst = [...missingIn].toSorted(([a], [b]) => (a < b ? 1 : -1))
  const answered = latestFirst.findIndex(([, missing]) => !missing)
  const missing = latestFirst.slice(0, answered === -1 ? undefined : answered)
  if (missing.length === 0) return null
  const [to, from] = [missing[0]![0], missing.at(-1)![0]]
  return { from, to, months: monthsBetween(from, to) + 1 }
}
