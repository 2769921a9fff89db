import { formatNumber, formatValue } from '#app/charts/words/format.ts'
import type { Direction, Unit } from '#app/measures/catalog/measure.ts'

/**
 * How a result stands to what was predicted: as far, further the better way, short of it, or off by so much
 * where neither way is better.
 */
export type Comparison = {
  readonly outcome: 'as-predicted' | 'beyond' | 'short' | 'higher' | 'lower'
  /**
   * `The result is 84.2%. You predicted 90.0%: 5.8 percentage points lower, short of the prediction (higher
   * is better).`
   */
  readonly sentence: string
}

type MeasureScale = { readonly unit: Unit; readonly direction: Direction }

const OUTCOME_WORDS = {
  beyond: 'better than predicted',
  short: 'short of the prediction',
} as const

/** Result against prediction, both in the unit of the measure. Equal is what is equal as it is shown. */
export function compare(predicted: number, result: number, { unit, direction }: MeasureScale): Comparison {
  const [shown, expected] = [formatValue(result, unit), formatValue(predicted, unit)]
  const opening = `The result is ${shown}; ${expected} was predicted`
  if (shown === expected) return { outcome: 'as-predicted', sentence: `${opening}: as predicted.` }
  const side = result > predicted ? 'higher' : 'lower'
  const by = `${difference(Math.abs(asShown(result) - asShown(predicted)), unit)} ${side}`
  const better = betterSide(predicted, result, direction)
  if (better === null) return { outcome: side, sentence: `${opening}: ${by}.` }
  const outcome = better ? 'beyond' : 'short'
  return { outcome, sentence: `${opening}: ${by}, ${OUTCOME_WORDS[outcome]}${BETTER_IS[direction]}.` }
}

const BETTER_IS: Record<Direction, string> = {
  up: ' (higher is better)',
  down: ' (lower is better)',
  'to-one': ' (closer to one is better)',
  hold: '',
}

/** Whether the result lies on the better side of the prediction; null where no side is better. */
function betterSide(predicted: number, result: number, direction: Direction): boolean | null {
  switch (direction) {
    case 'up':
      return result > predicted
    case 'down':
      return result < predicted
    case 'to-one': {
      const [off, expectedOff] = [Math.abs(result - 1), Math.abs(predicted - 1)]
      return off === expectedOff ? null : off < expectedOff
    }
    case 'hold':
      return null
  }
}

/**
 * To the one decimal that values are shown with, so that the difference is the one between the numbers on the
 * page.
 */
const asShown = (value: number): number => Number(value.toFixed(1))

/** A difference is no value: percents differ by points. */
function difference(by: number, unit: Unit): string {
  if (unit !== 'percent') return formatValue(by, unit)
  const points = formatNumber(by, 1)
  return `${points} percentage ${points === '1' ? 'point' : 'points'}`
}
