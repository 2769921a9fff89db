/** A point as the NHS rules see it; null where the value or the limits are missing. */
export interface Placed {
  readonly value: number | null
  /** 1 above the mean, -1 below it, 0 on it. */
  readonly side: -1 | 0 | 1 | null
  readonly outside: boolean | null
  /** Inside the limits, and beyond two thirds of the way to them. */
  readonly close: boolean | null
}

interface Lines {
  readonly center: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly lower2: number | null
  readonly upper2: number | null
}

/** Where a value lies about the lines at its place. */
export function placedAt(value: number | null, { center, lower, upper, lower2, upper2 }: Lines): Placed {
  if (value === null || center === null) return { value, side: null, outside: null, close: null }
  const side = value > center ? 1 : value < center ? -1 : 0
  if (lower === null || upper === null) return { value, side, outside: null, close: null }
  const outside = value > upper || value < lower
  const close = !outside && ((upper2 !== null && value > upper2) || (lower2 !== null && value < lower2))
  return { value, side, outside, close }
}

/**
 * Stretches of at least `least` equal signs, as long as they go; 0 is no sign. Places are those of the signs.
 */
export function stretches(signs: readonly number[], least: number): { sign: number; places: number[] }[] {
  const groups: { sign: number; places: number[] }[] = []
  for (let from = 0, to = 0; from < signs.length; from = to) {
    while (to < signs.length && signs[to] === signs[from]) to += 1
    if (signs[from] !== 0 && to - from >= least) {
      groups.push({ sign: signs[from]!, places: Array.from({ length: to - from }, (_, i) => from + i) })
    }
  }
  return groups
}
