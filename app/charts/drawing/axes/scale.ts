import type { RunChartFacts } from '../../view/chart.ts'
import type { ValueScale } from '../frame.ts'
import { drawnLimits } from './levels.ts'

/**
 * The smallest step there is beside a number: a finer one would soon be lost in the number's own rounding,
 * and counting by it never end.
 */
const FINEST = 2 ** -44

/**
 * A range this small would read 0 to 0 in every unit; a scale of its own would only magnify the machine's
 * rounding.
 */
const INVISIBLE = 1e-9

/**
 * The value axis of a chart, with about `count` steps: from zero, unless a value lies below it, to the first
 * round number that holds every value, every center line, the goal and, when wanted, the limits. A percentage
 * that stays within 100 never gets an axis beyond it.
 */
export function valueScale(facts: RunChartFacts, count: number, { limits = false } = {}): ValueScale {
  const { points, phases, goal, measure } = facts
  const centers = phases.map(({ analysis }) => analysis.center)
  const drawn = limits ? [...drawnLimits(facts, 'lower'), ...drawnLimits(facts, 'upper')] : []
  const shown = [...points.map((point) => point.value), ...centers, ...drawn, goal].filter((v) => v !== null)
  const low = Math.min(0, ...shown)
  const high = Math.max(low, ...shown)
  if (high - low > INVISIBLE) return roundScale(low, high, count, measure.unit === 'count' ? 1 : 0)
  return roundScale(0, measure.unit === 'percent' ? (shown.length === 0 ? 100 : 10) : 1, count, 1)
}

/**
 * Ends and ticks on a step of 1, 2 or 5 times a power of ten, the nearest to (high - low) / count in ratio
 * (the rule of d3-array's `ticks`, Bostock), and not below `minStep`. Below one, ticks are divided rather
 * than multiplied, so 3 x 0.1 reads 0.3.
 */
export function roundScale(low: number, high: number, count: number, minStep = 0): ValueScale {
  const finest = FINEST * Math.max(Math.abs(low), Math.abs(high))
  const wanted = Math.max((high - low) / count, minStep, finest)
  const power = Math.floor(Math.log10(wanted))
  const excess = wanted / 10 ** power
  const mantissa = excess >= Math.sqrt(50) ? 10 : excess >= Math.sqrt(10) ? 5 : excess >= Math.SQRT2 ? 2 : 1
  const at = (k: number) => (power < 0 ? (k * mantissa) / 10 ** -power : k * mantissa * 10 ** power)
  let first = Math.floor(low / at(1))
  let last = Math.ceil(high / at(1))
  while (at(first) > low) first -= 1
  while (at(last) < high) last += 1
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => at(first + i))
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks }
}
