import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/team-subject.server.ts'
import { listTeamSeries } from './store.server.ts'

/**
 * The `load` of use cases about one measure of a team: finds the team and the measure with all its figures, also when it was
 * dropped. Null when the team never picked it.
 */
export async function loadTeamMeasure(
  context: Pick<Context, 'db'>,
  input: { readonly team: string; readonly measure: string },
) {
  const found = await loadTeam(context, input.team)
  if (found === null) return null
  const byTeam = await listTeamSeries(context.db, [found.team.id], { measureSlug: input.measure })
  const series = byTeam.get(found.team.id)?.[0]
  return series === undefined ? null : { ...found, series }
}
