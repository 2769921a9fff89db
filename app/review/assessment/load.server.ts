import type { Month } from '#app/kernel/time/month.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findFirstMonth } from './store.server.ts'

/** The team that is assessed, and the first month it can be assessed for; null when there is no such team. */
export async function loadAssessed(context: Pick<Context, 'db'>, slug: string) {
  const loaded = await loadTeam(context, slug)
  if (loaded === null) return null
  const firstMonth: Month = await findFirstMonth(context.db, loaded.team.id)
  return { ...loaded, firstMonth }
}
