import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findDriver } from './store.server.ts'

/** A driver of a team's diagram in its latest words, also one that was removed from the diagram since. */
export async function loadDriver(
  context: Pick<Context, 'db'>,
  { team, node }: { readonly team: string; readonly node: string },
) {
  const loaded = await loadTeam(context, team)
  if (loaded === null) return null
  const driver = await findDriver(context.db, loaded.team.id, node)
  return driver && { ...loaded, driver }
}
