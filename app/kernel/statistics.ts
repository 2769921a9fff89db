/**
 * Sum with a running correction for what each addition rounds away (Neumaier 1974, "improved Kahan-Babuska").
 * Plain addition makes ten times 0.1 average to a little less than 0.1, and the points then lie above their
 * own mean.
 */
export function sum(values: readonly number[]): number {
  const { total, lost } = exactSum(values)
  return total + lost
}

/** `total` + `lost` is the sum to about twice the digits of a double. */
function exactSum(values: readonly number[]): { total: number; lost: number } {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return { total, lost }
}

/** Middle value; the mean of the two middle ones when there is an even number. Null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (upper === undefined) return null
  if (sorted.length % 2 === 1) return upper
  return sum([sorted[sorted.length / 2 - 1]!, upper]) / 2
}

/**
 * Arithmetic mean, rounded once: n times one value has that value as its mean, to the last digit, and a point
 * on the line is seen to be on it. Null without values.
 */
export function mean(values: readonly number[]): number | null {
  const count = values.length
  if (count === 0) return null
  const { total, lost } = exactSum(values)
  const first = (total + lost) / count
  // What the division left over, exactly: `first` is cut in halves short enough to be multiplied without
  // rounding (Dekker 1971).
  const cut = 134217729 * first
  const high = cut - (cut - first)
  const rest = total - high * count - (first - high) * count + lost
  return Number.isFinite(rest) ? first + rest / count : first
}

/**
 * A number that can be drawn, and never a negative zero; null for one that does not exist (NaN, infinite).
 */
export const finite = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : value + 0
