import { loadTeam } from '#app/teams/api.server.ts'
import { listTeamMeasures } from '../store.server.ts'

/** The `load` of use cases about one measure a team reports now; null when it does not. */
export async function loadReportedMeasure(
  context: Parameters<typeof loadTeam>[0],
  input: { team: string; measure: string },
) {
  const loaded = await loadTeam(context, input.team)
  if (loaded === null) return null
  const teamMeasures = await listTeamMeasures(context.db, loaded.team.id)
  const reported = teamMeasures.find((one) => one.measure.slug === input.measure)
  return reported === undefined ? null : { ...loaded, reported }
}
