import type { TeamReach } from '#app/policy/reach.ts'
import { oncePerContext } from '#app/platform/routes/once-per-context.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam, loadTeamNames } from '#app/teams/api.server.ts'
import type { Measure, TeamMeasure, TeamSeries } from './team-measure.ts'
import { loadVisibleMeasure } from './definitions/load-measure.server.ts'
import { listTeamMeasures, listTeamSeries } from './store.server.ts'

type AskedMeasure = { readonly team: string; readonly measure: string }

/**
 * The `load` of use cases about one measure of a team: finds the team and the measure with all its figures,
 * also when it was dropped. Null when the team never picked it. The use cases of one page share one look-up.
 */
export const loadTeamMeasure = oncePerContext(
  async (context: Pick<Context, 'db'>, { team, measure }: AskedMeasure) => {
    const loaded = await loadTeam(context, team)
    if (loaded === null) return null
    const byTeam = await listTeamSeries(context.db, [loaded.team.id], { measureSlug: measure })
    const series = byTeam.get(loaded.team.id)?.[0]
    return series === undefined ? null : { ...loaded, series }
  },
  ({ team, measure }) => `${team} ${measure}`,
)

/**
 * The `load` of use cases that set teams beside each other on one measure the asker may know of: the measure
 * alone, because reach is data.
 */
export async function loadMeasure(
  context: Pick<Context, 'db' | 'actor'>,
  slug: string,
): Promise<{ measure: Measure } | null> {
  const measure = await loadVisibleMeasure(context, slug)
  return measure && { measure }
}

/** The figures of one measure in every team within reach that reports it now, by the names of the teams. */
export async function loadMeasureInTeams(
  { db }: Pick<Context, 'db'>,
  slug: string,
  reach: TeamReach,
): Promise<{ team: { id: string; slug: string; name: string; demo: boolean }; series: TeamSeries }[]> {
  const byTeam = await listTeamSeries(db, reach, { measureSlug: slug })
  const names = await loadTeamNames(db, [...byTeam.keys()])
  return names.flatMap((team) =>
    (byTeam.get(team.id) ?? []).filter(({ dropped }) => !dropped).map((series) => ({ team, series })),
  )
}

/**
 * The figures of some teams, by team: of some measures, with those that were dropped, or of all that are
 * reported now.
 */
export const loadSeries = (
  { db }: Pick<Context, 'db'>,
  teamIds: readonly string[],
  measureIds: readonly string[] | null = null,
): Promise<Map<string, TeamSeries[]>> => listTeamSeries(db, teamIds, { measureIds })

/** The measures a team reports now, in the catalog's order. */
export const loadTeamMeasures = ({ db }: Pick<Context, 'db'>, teamId: string): Promise<TeamMeasure[]> =>
  listTeamMeasures(db, teamId)

/**
 * Some measures of a team with all their figures, in the order of `slugs`; those it never picked are left
 * out.
 */
export async function loadSeriesOf(
  { db }: Pick<Context, 'db'>,
  teamId: string,
  slugs: readonly string[],
): Promise<TeamSeries[]> {
  const all = (await listTeamSeries(db, [teamId])).get(teamId) ?? []
  return slugs.flatMap((slug) => all.find(({ measure }) => measure.slug === slug) ?? [])
}
