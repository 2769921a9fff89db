import { firstMonthOf, type Period } from '#app/kernel/period.ts'

export type DueSummary = { readonly period: Period; readonly measures: readonly string[] }

/**
 * The oldest periods for which something is due, oldest first, with the measures that wait for each; at most `most` periods, and how many
 * more there are.
 */
export function summariseDue(
  series: readonly { readonly measure: { readonly name: string }; readonly due: readonly Period[] }[],
  most: number,
): { lines: DueSummary[]; more: number } {
  const byPeriod = new Map<Period, string[]>()
  for (const { measure, due } of series) {
    for (const period of due) byPeriod.set(period, [...(byPeriod.get(period) ?? []), measure.name])
  }
  const periods = [...byPeriod.keys()].sort((a, b) => (firstMonthOf(a) < firstMonthOf(b) ? -1 : 1))
  const lines = periods.slice(0, most).map((period) => ({ period, measures: byPeriod.get(period) ?? [] }))
  return { lines, more: Math.max(0, periods.length - most) }
}
