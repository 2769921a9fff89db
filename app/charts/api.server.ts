import { loadAllDefinitionBreaks, loadSeries } from '#app/measures/api.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadAims } from '#app/teams/api.server.ts'
import { optionsFrom, teamChart } from './team/team-chart.ts'
import type { RunChartView } from './view/chart.ts'
import { listRuleSets } from './store.server.ts'
import { listMarks } from '#app/measures/api.server.ts'

type Wanted = { readonly teamId: string; readonly measureId: string }

/** Names a chart among those of several teams. */
export const chartKey = (teamId: string, measureId: string): string => `${teamId} ${measureId}`

/**
 * The charts of some measures in some teams, by `chartKey`, in a fixed number of queries. Whoever asks has made sure that the figures may
 * be read. A measure that the team never picked has no chart.
 */
export async function loadTeamCharts(
  { db }: Pick<Context, 'db'>,
  wanted: readonly Wanted[],
): Promise<Map<string, RunChartView>> {
  if (wanted.length === 0) return new Map()
  const ids = [...new Set(wanted.map(({ teamId }) => teamId))]
  const measureIds = [...new Set(wanted.map(({ measureId }) => measureId))]
  const [byTeam, marks, rules, aims, definitions] = await Promise.all([
    loadSeries({ db }, ids, measureIds),
    listMarks(db, ids),
    listRuleSets(db, ids),
    loadAims(db, ids),
    loadAllDefinitionBreaks({ db }),
  ])
  const rulesOf = new Map(rules.map(({ id, ruleSet }) => [id, ruleSet]))
  const asked = new Set(wanted.map(({ teamId, measureId }) => chartKey(teamId, measureId)))
  return new Map(
    [...byTeam].flatMap(([teamId, all]) =>
      all
        .filter(({ measure }) => asked.has(chartKey(teamId, measure.id)))
        .map((series) => {
          const written = { ...marks.get(teamId)!, ruleSet: rulesOf.get(teamId)!, definitions }
          const own = aims.filter((aim) => aim.teamId === teamId)
          const { id } = series.measure
          return [chartKey(teamId, id), teamChart(series, own, optionsFrom(written, id))] as const
        }),
    ),
  )
}
