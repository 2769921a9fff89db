import { capitalized } from '#app/kernel/text/text.ts'
import type { TeamMarks } from '#app/charts/marks/marks.ts'
import { optionsFrom, teamChart } from '#app/charts/team/team-chart.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { activityMarks, type CountedTest } from '#app/pdsa/diagram/activity.ts'
import { headline, isLook, type Look } from '#app/pdsa/diagram/look.ts'
import { endDrivers, teamDiagram, untouchedDrivers, type MeasureInTree } from '#app/pdsa/diagram/picture.ts'
import { resultMarks } from '#app/pdsa/diagram/results.ts'
import type { Tree } from '#app/pdsa/diagram/tree.ts'
import type { Team } from '#app/teams/team.ts'

type DiagramData = {
  readonly asked: {
    readonly team: Team
    readonly tests: readonly CountedTest[]
    readonly today: CalendarDay
    readonly measures: readonly MeasureInTree[]
  }
  readonly figures: { readonly series: readonly TeamSeries[] }
  readonly written: { readonly marks: TeamMarks }
}

/** The look that an address requests: `?by=results`; by its tests without one. */
export function lookOf(url: string): Look {
  const asked = new URL(url).searchParams.get('by')
  return isLook(asked) ? asked : 'tests'
}

/**
 * A tree with what is shown about each thing, ready to be drawn. The figures stay on the server.
 * `driverHref`: where a driver leads, by its id; absent: nowhere.
 */
export function shownDiagram(
  tree: Tree,
  look: Look,
  { asked, figures, written }: DiagramData,
  driverHref?: (id: string) => string,
) {
  const activity = activityMarks(tree, asked.tests, asked.today)
  const verdicts = new Map(
    figures.series.map((series) => [
      series.measure.id,
      teamChart(series, [], optionsFrom(written.marks, series.measure.id)).chartReading.verdict,
    ]),
  )
  const marks =
    look === 'tests' ? activity : look === 'results' ? resultMarks(tree, verdicts) : new Map<string, never>()
  const { team, measures } = asked
  const aim = marks.get(tree[0]!.id)
  return {
    root: teamDiagram(tree, { teamSlug: team.slug, measures, marks, driverHref }),
    headline:
      look === 'results' && aim
        ? capitalized(aim.words)
        : headline(endDrivers(tree).length, untouchedDrivers(tree, activity).length),
  }
}
