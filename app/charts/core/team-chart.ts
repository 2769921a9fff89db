import type { TeamSeries } from '#app/measures/core/team-measure.ts'
import { targetValue } from '#app/teams/core/aim.ts'
import type { TeamAim } from '#app/teams/core/team-aim.ts'
import type { RunChartView } from './chart.ts'
import { buildRunChartView } from './view.ts'

/** The run chart of a team's measure: its own goal, or else the target of the aim that is read from it. */
export function teamChart(series: TeamSeries, aims: readonly TeamAim[] = []): RunChartView {
  const { measure, values, baseline } = series
  const aim = aims.find((one) => one.measureId === measure.id)
  const goal = series.goal ?? (aim ? targetValue(aim.aim) : null)
  return buildRunChartView({ measure, recorded: values, baseline, goal })
}
