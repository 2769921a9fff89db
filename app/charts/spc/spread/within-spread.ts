import { mean, sum } from '#app/kernel/statistics.ts'
import type { Stretch } from '../lines.ts'
import type { Subgroup } from './subgroups.ts'

/** Standard deviation of a point's own values, dividing by N - 1; null when it has fewer than two. */
export function standardDeviation({ ys }: Subgroup): number | null {
  if (ys.length < 2) return null
  const middle = mean(ys)!
  return Math.sqrt(sum(ys.map((y) => (y - middle) ** 2)) / (ys.length - 1))
}

/**
 * The usual spread within a point of the baseline: the mean of the standard deviations when all points of the
 * phase hold equally many values, else sqrt(sum (N - 1) s^2 / sum (N - 1)) (Montgomery 2009, sections 6.3.1
 * and 6.3.2). A point with fewer than two values adds nothing to either sum. Null without a point of two.
 */
export function usualSpread({ groups, inBase }: Stretch): number | null {
  const base = groups.filter((group, at) => inBase[at] && group.ys.length >= 2)
  if (base.length === 0) return null
  const spreads = base.map((group) => standardDeviation(group)!)
  if (groups.every((group) => group.ys.length === groups[0]!.ys.length)) return mean(spreads)
  const weights = base.map((group) => group.ys.length - 1)
  return Math.sqrt(sum(spreads.map((s, at) => weights[at]! * s ** 2)) / sum(weights))
}

const SERIES_FROM = 65
/**
 * c4(N) for N below SERIES_FROM, from c4(2) = sqrt(2 / pi) by c4(N) c4(N + 1) = sqrt((N - 1) / N), which
 * follows from Gamma(z + 1) = z Gamma(z).
 */
const SMALL_C4 = (() => {
  const table = [NaN, NaN, Math.sqrt(2 / Math.PI)]
  for (let n = 2; n + 1 < SERIES_FROM; n += 1) table.push(Math.sqrt((n - 1) / n) / table[n]!)
  return table
})()

/**
 * c4(N) = sqrt(2 / (N - 1)) Gamma(N / 2) / Gamma((N - 1) / 2), for N >= 2: what the mean of standard
 * deviations of N normal values is too small by (Montgomery 2009, appendix VI). Beyond 64 by the asymptotic
 * series of the ratio of gamma functions (Tricomi and Erdelyi 1951), exact to the last digits there.
 */
export function c4(n: number): number {
  if (n < SERIES_FROM) return SMALL_C4[n]!
  const x = (n - 1) / 2
  return Math.exp(-1 / (8 * x) + 1 / (192 * x ** 3) - 1 / (640 * x ** 5) + 17 / (14336 * x ** 7))
}

/** c5(N) = sqrt(1 - c4(N)^2): the standard deviation of a standard deviation, in units of sigma. */
export const c5 = (n: number): number => Math.sqrt(1 - c4(n) ** 2)
