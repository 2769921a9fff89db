import { roundScale, valueScale } from '../drawing/axes/scale.ts'
import type { ValueScale } from '../drawing/frame.ts'
import type { StratumLine } from '../strata/strata-view.ts'
import type { RunChartView } from '../view/chart.ts'

/** The axis of the still chart, longer where a group lies beyond it. */
export function scaleWith(chart: RunChartView, lines: readonly StratumLine[]): ValueScale {
  const scale = valueScale(chart, 5, { limits: true })
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  const [low, high] = [Math.min(scale.min, ...values), Math.max(scale.max, ...values)]
  return low < scale.min || high > scale.max ? roundScale(low, high, 5) : scale
}
