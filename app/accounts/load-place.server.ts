import type { Context } from '#app/platform/use-case.server.ts'
import type { TeamSubject } from '#app/policy/action.ts'
import { findTeamPlace, type TeamPlace } from './store.server.ts'

/**
 * The `load` of use cases about the people of a team, found by its address (`ohio`); null when there is none.
 */
export async function loadTeamPlace(
  { db }: Pick<Context, 'db'>,
  slug: string,
): Promise<{ subject: TeamSubject; team: TeamPlace } | null> {
  const team = await findTeamPlace(db, slug)
  return team && { subject: { teamId: team.id, teamName: team.name, closed: team.closed }, team }
}
