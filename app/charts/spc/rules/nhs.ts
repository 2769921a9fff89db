import type { Placed } from '../../signals/placed.ts'
import type { RuleMatch } from '../../signals/rule.ts'
import { findSevenOneSide } from '../../signals/rules/seven-one-side.ts'
import { findSevenTrend, stepTo } from '../../signals/rules/seven-trend.ts'
import { findTwoInThree } from '../../signals/rules/two-in-three.ts'

/**
 * What the NHS "Making Data Count" rules find at a point, the first that applies (NHS England, Making Data
 * Count, 2019).
 */
export type SpecialCause =
  | 'above-limit'
  | 'below-limit'
  | 'rising'
  | 'falling'
  | 'two-of-three-above'
  | 'two-of-three-below'
  | 'seven-above'
  | 'seven-below'

/**
 * The special cause at each point of one phase, which shares no pattern with its neighbors. Null: common
 * cause.
 */
export function specialCauses(phase: readonly Placed[]): (SpecialCause | null)[] {
  const causes: (SpecialCause | null)[] = phase.map(() => null)
  const mark = (matches: readonly RuleMatch[], above: SpecialCause, below: SpecialCause) => {
    for (const { side, points } of matches)
      for (const at of points) causes[at] = side === 'above' ? above : below
  }
  const trends = findSevenTrend(phase)
  // The last to mark a point names it.
  mark(findSevenOneSide(phase), 'seven-above', 'seven-below')
  mark(findTwoInThree({ placed: phase, trends }), 'two-of-three-above', 'two-of-three-below')
  const inTrend = new Set(trends.flatMap(({ points }) => points))
  for (const at of inTrend) causes[at] = trendStep(phase, inTrend, at) > 0 ? 'rising' : 'falling'
  phase.forEach(({ side, outside }, at) => {
    if (outside) causes[at] = side === 1 ? 'above-limit' : 'below-limit'
  })
  return causes
}

/** A turning point goes with what follows it, while that is in a trend as well. */
function trendStep(phase: readonly Placed[], inTrend: ReadonlySet<number>, at: number): number {
  const next = inTrend.has(at + 1) ? stepTo(phase[at + 1]!, phase[at]) : 0
  return next !== 0 ? next : stepTo(phase[at]!, phase[at - 1])
}
