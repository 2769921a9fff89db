import type { RunChartFacts } from '../chart.ts'
import type { ChartType } from '../spc/chart-type.ts'

/** What the centre line of a chart is called. */
export const centreWord = ({ style }: Pick<RunChartFacts, 'style'>): 'median' | 'mean' => CENTRE[style.type]

const CENTRE: Record<ChartType, 'median' | 'mean'> = {
  run: 'median',
  i: 'mean',
  mr: 'mean',
  p: 'mean',
  pp: 'mean',
  u: 'mean',
  up: 'mean',
  c: 'mean',
  g: 'median',
  t: 'mean',
  xbar: 'mean',
  s: 'mean',
}
