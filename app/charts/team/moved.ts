import type { TeamSeries } from '#app/measures/team-measure.ts'
import type { RunChartView } from '../view/chart.ts'
import type { TeamMarks } from '../marks/marks.ts'
import { optionsFrom, teamChart } from './team-chart.ts'
import { bySignal } from '../view/view.ts'

type Moving = {
  readonly series: readonly TeamSeries[]
  /** Absent: nothing was written on its charts, and the rules are the usual ones. */
  readonly marks?: TeamMarks | undefined
}

/** The charts that show a signal now, strongest first, at most `most`, each with its team. */
export function movedCharts<Team extends Moving>(
  teams: readonly Team[],
  most: number,
): { team: Team; slug: string; chart: RunChartView }[] {
  return teams
    .flatMap((team) =>
      team.series.map((series) => ({
        team,
        slug: series.measure.slug,
        chart: teamChart(series, [], team.marks && optionsFrom(team.marks, series.measure.id)),
      })),
    )
    .filter(({ chart }) => !['common-cause', 'too-early'].includes(chart.chartReading.verdict))
    .sort((a, b) => bySignal(a.chart, b.chart))
    .slice(0, most)
}
