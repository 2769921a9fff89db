import { FREQUENCIES, type Frequency } from '#app/kernel/time/period.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'
import type { TeamMarks } from '../marks/marks.ts'
import { optionsFrom, teamChart } from '../team/team-chart.ts'
import { panelsOf, type Axes, type Panels } from './panels.ts'

/**
 * All measures of one team, drawn beside each other: one group for each frequency it reports in, because a
 * group shares its time axis.
 */
export function teamPanels(
  { slug }: { readonly slug: string },
  series: readonly TeamSeries[],
  { aims, written }: { readonly aims: readonly TeamAim[]; readonly written: TeamMarks },
  axes: Axes,
): { frequency: Frequency; panels: Panels }[] {
  return FREQUENCIES.flatMap((frequency) => {
    const charts = series
      .filter(({ measure }) => measure.frequency === frequency)
      .map((one) => ({
        name: one.measure.name,
        href: `/teams/${slug}/measures/${one.measure.slug}`,
        chart: teamChart(one, aims, optionsFrom(written, one.measure.id)),
      }))
    return charts.length === 0 ? [] : [{ frequency, panels: panelsOf(charts, axes) }]
  })
}
