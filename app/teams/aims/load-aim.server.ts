import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '../load-team.server.ts'
import { listAims } from './store.server.ts'

/** The `load` of use cases about one open aim of a team, in its current wording. */
export async function loadAim(
  context: Pick<Context, 'db'>,
  input: { readonly team: string; readonly aim: string },
) {
  const loaded = await loadTeam(context, input.team)
  if (loaded === null) return null
  const aim = (await listAims(context.db, [loaded.team.id])).find(({ id }) => id === input.aim)
  return aim === undefined ? null : { ...loaded, aim }
}
