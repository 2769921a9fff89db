import { loadAllDefinitionBreaks, loadSeries } from '#app/measures/api.server.ts'
import { seenFromOutside } from '#app/measures/suppression/suppression.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadAims } from '#app/teams/api.server.ts'
import { optionsFrom, teamChart } from './team/team-chart.ts'
import type { RunChartView } from './view/chart.ts'
import { listRuleSets } from './store.server.ts'
import { listMarks } from '#app/measures/api.server.ts'

/**
 * `outside`: drawn for somebody outside the team, without figures of so few that they say something about one
 * of them.
 */
type Wanted = { readonly teamId: string; readonly measureId: string; readonly outside?: boolean }

/** Names a chart among those of several teams. */
export const chartKey = (teamId: string, measureId: string): string => `${teamId} ${measureId}`

/**
 * The charts of some measures in some teams, by `chartKey`, in a fixed number of queries. The caller has
 * made sure that the figures may be read. A measure that the team never picked has no chart.
 */
export async function loadTeamCharts(
  context: Pick<Context, 'db'>,
  wanted: readonly Wanted[],
): Promise<Map<string, RunChartView>> {
  if (wanted.length === 0) return new Map()
  const ids = [...new Set(wanted.map(({ teamId }) => teamId))]
  const measureIds = [...new Set(wanted.map(({ measureId }) => measureId))]
  const asked = new Map(wanted.map((one) => [chartKey(one.teamId, one.measureId), one]))
  const { byTeam, draw } = await loadDrawing(context, ids, measureIds)
  return new Map(
    [...byTeam].flatMap(([teamId, all]) =>
      all
        .filter(({ measure }) => asked.has(chartKey(teamId, measure.id)))
        .map((series) => {
          const key = chartKey(teamId, series.measure.id)
          return [key, draw(teamId, asked.get(key)?.outside ? outsideSeries(series) : series)] as const
        }),
    ),
  )
}

/**
 * A chart of a team with the figures that it is drawn from; `aimed`: an open aim of the team is read by it.
 */
export type ChartOfTeam = {
  readonly series: TeamSeries
  readonly chart: RunChartView
  readonly aimed: boolean
  /** The same chart of other figures, such as those of another day. */
  readonly redraw: (series: TeamSeries) => RunChartView
}

/**
 * The charts of all measures that some teams report now, by team, in the catalog's order and in a fixed
 * number of queries. The caller has made sure that the figures may be read.
 */
export async function loadChartsOfTeams(
  context: Pick<Context, 'db'>,
  teamIds: readonly string[],
): Promise<Map<string, ChartOfTeam[]>> {
  if (teamIds.length === 0) return new Map()
  const { byTeam, aims, draw } = await loadDrawing(context, teamIds, null)
  return new Map(
    [...byTeam].map(([teamId, all]) => {
      const aimed = new Set(aims.flatMap((aim) => (aim.teamId === teamId ? aim.measureId : [])))
      return [
        teamId,
        all.map((series) => ({
          series,
          chart: draw(teamId, series),
          aimed: aimed.has(series.measure.id),
          redraw: (other: TeamSeries) => draw(teamId, other),
        })),
      ]
    }),
  )
}

/** What the charts of some teams are drawn from, and how one of them is drawn. */
async function loadDrawing(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
  measureIds: readonly string[] | null,
) {
  const [byTeam, marks, rules, aims, definitions] = await Promise.all([
    loadSeries({ db }, ids, measureIds),
    listMarks(db, ids),
    listRuleSets(db, ids),
    loadAims(db, ids),
    loadAllDefinitionBreaks({ db }),
  ])
  const rulesOf = new Map(rules.map(({ id, ruleSet }) => [id, ruleSet]))
  const draw = (teamId: string, series: TeamSeries): RunChartView => {
    const written = { ...marks.get(teamId)!, ruleSet: rulesOf.get(teamId)!, definitions }
    const own = aims.filter((aim) => aim.teamId === teamId)
    return teamChart(series, own, optionsFrom(written, series.measure.id))
  }
  return { byTeam, aims, draw }
}

/** Days of rare events would be dates of single people, so none are drawn outside. */
function outsideSeries(series: TeamSeries): TeamSeries {
  const counts = series.measure.denominatorText !== null || series.measure.unit === 'count'
  const values = series.values.map((value) => ({
    ...value,
    reported: seenFromOutside(value.reported, counts),
  }))
  return { ...series, values, events: series.events && { gaps: [], count: 0, running: null } }
}
