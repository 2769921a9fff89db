import type { RunChartFacts } from '../view/chart.ts'
import type { ChartType } from '../spc/chart-type.ts'

type CentreWord = 'median' | 'mean' | 'center line'

/** What the center line of a chart is called. */
export const centreWord = ({ style }: Pick<RunChartFacts, 'style'>): CentreWord => CENTRE[style.type]

const CENTRE: Record<ChartType, CentreWord> = {
  run: 'median',
  i: 'mean',
  mr: 'mean',
  p: 'mean',
  pp: 'mean',
  u: 'mean',
  up: 'mean',
  c: 'mean',
  g: 'median',
  // The mean of transformed times, brought back: neither the mean nor the median of the times themselves.
  t: 'center line',
  xbar: 'mean',
  s: 'mean',
}
