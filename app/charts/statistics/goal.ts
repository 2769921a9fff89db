import type { Direction } from '#app/measures/catalog/measure.ts'

/**
 * Multiplying a fraction leaves 7 / 100 x 100 a hair above 7; a goal is not missed by a rounding of the
 * machine.
 */
const ROUNDING = 1e-9

/**
 * Whether `value` meets `goal` (both in the measure's unit): at least as high, at least as low, or at least
 * as near to 1. Null when it cannot be said: no value, no goal, or a measure that is only to hold steady.
 */
export function goalMet(value: number | null, goal: number | null, direction: Direction): boolean | null {
  if (value === null || goal === null) return null
  const slack = Math.max(Math.abs(value), Math.abs(goal)) * ROUNDING
  if (direction === 'up') return value >= goal - slack
  if (direction === 'down') return value <= goal + slack
  if (direction === 'to-one') return Math.abs(value - 1) <= Math.abs(goal - 1) + slack
  return null
}
