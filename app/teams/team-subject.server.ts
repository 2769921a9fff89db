import type { TeamSubject } from '#app/policy/action.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import type { Team } from './core/team.ts'
import { findTeam, listTeamNames } from './store.server.ts'

/**
 * The `load` of every use case about one team: finds it by its address (`ohio`) or its jurisdiction's code (`OH`) and gives the policy
 * its subject. Null when there is no such team.
 */
export async function loadTeam(
  { db }: Pick<Context, 'db'>,
  slugOrCode: string,
): Promise<{ readonly subject: TeamSubject; readonly team: Team } | null> {
  const team = await findTeam(db, slugOrCode)
  return team && { subject: { teamId: team.id, teamName: team.name }, team }
}

/** What the given teams are called, in the order of their names. */
export const loadTeamNames = listTeamNames
