import type { TeamMarks } from '../marks/marks.ts'
import { chartOfCard, type ChartOfCard } from './card.ts'
import { optionsFrom, teamChart } from './team-chart.ts'

/**
 * The chart beside the cells of a measure. Also fetched by the browser, to draw what is typed before it is
 * saved.
 */
export const rowChart = (series: Parameters<typeof teamChart>[0], written: TeamMarks): ChartOfCard =>
  chartOfCard(teamChart(series, [], optionsFrom(written, series.measure.id)))
