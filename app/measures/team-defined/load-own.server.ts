import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findMeasure } from '../store.server.ts'

/**
 * The `load` of use cases about a measure that is a team's own; null when it is not, or is another team's.
 */
export async function loadOwnMeasure(
  context: Pick<Context, 'db'>,
  input: { readonly team: string; readonly measure: string },
) {
  const loaded = await loadTeam(context, input.team)
  if (loaded === null) return null
  const measure = await findMeasure(context.db, input.measure)
  return measure?.owner?.teamId === loaded.team.id ? { ...loaded, measure } : null
}
