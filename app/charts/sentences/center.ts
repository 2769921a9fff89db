import type { RunChartFacts } from '../view/chart.ts'
import type { ChartType } from '../spc/chart-type.ts'

type CenterWord = 'median' | 'mean' | 'center line'

/** What the center line of a chart is called. */
export const centerWord = ({ style }: Pick<RunChartFacts, 'style'>): CenterWord => CENTER[style.type]

const CENTER: Record<ChartType, CenterWord> = {
  run: 'median',
  i: 'mean',
  mr: 'mean',
  p: 'mean',
  pp: 'mean',
  u: 'mean',
  up: 'mean',
  c: 'mean',
  g: 'median',
  // The mean of transformed times, transformed back: neither the mean nor the median of the times themselves.
  t: 'center line',
  xbar: 'mean',
  s: 'mean',
}
