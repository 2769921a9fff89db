import { oncePerContext } from '#app/platform/routes/once-per-context.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { lineOf } from './review.ts'
import { findOwnReview } from './store.server.ts'

/**
 * The `load` of use cases about the asker's review of a team: the team, and from when on the review looks.
 * Null when there is no such team. The use cases of one page share one look-up.
 */
export const loadReview = oncePerContext(
  async (context: Pick<Context, 'db' | 'actor' | 'clock'>, slug: string) => {
    const loaded = await loadTeam(context, slug)
    if (loaded === null) return null
    const personId = personIdOf(context.actor)
    const last = personId === null ? null : await findOwnReview(context.db, loaded.team.id, personId)
    return { ...loaded, line: lineOf(last, context.clock()) }
  },
  (slug) => slug,
)
