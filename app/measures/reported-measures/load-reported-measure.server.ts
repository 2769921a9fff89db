import { loadTeam } from '#app/teams/api.server.ts'
import { listTeamMeasures } from '../store.server.ts'

/** The `load` of use cases about one measure a team reports now; null when it does not. */
export async function loadReportedMeasure(
  context: Parameters<typeof loadTeam>[0],
  input: { team: string; measure: string },
) {
  const found = await loadTeam(context, input.team)
  if (found === null) return null
  const picks = await listTeamMeasures(context.db, found.team.id)
  const pick = picks.find((one) => one.measure.slug === input.measure)
  return pick === undefined ? null : { ...found, pick }
}
