import type { TeamSubject } from '#app/policy/action.ts'
import { oncePerContext } from '#app/platform/routes/once-per-context.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { isAreaSlug, type AreaSlug } from './areas/area-slug.ts'
import type { Team } from './team.ts'
import { findTeam, listJurisdictionNames, listTeamAreas, listTeamNames } from './store.server.ts'

type LoadedTeam = { readonly subject: TeamSubject; readonly team: Team }

/**
 * The `load` of every use case about one team: finds it by its address (`ohio`) or its jurisdiction's code
 * (`OH`) and gives the policy its subject. Null when there is no such team. The use cases of one page share
 * one look-up.
 */
export const loadTeam = oncePerContext(
  async ({ db }: Pick<Context, 'db'>, slugOrCode: string): Promise<LoadedTeam | null> => {
    const team = await findTeam(db, slugOrCode)
    return team && { subject: { teamId: team.id, teamName: team.name, closed: team.closed }, team }
  },
  (slugOrCode) => slugOrCode,
)

/** What the given teams are called, in the order of their names. */
export const loadTeamNames = listTeamNames

/**
 * Every jurisdiction by code, FIPS code, name and, where it has a team, the team's address: the names that
 * files may use.
 */
export const loadKnownTeams = listJurisdictionNames

/** The areas a team works on now, in their order. */
export async function loadOpenAreas({ db }: Pick<Context, 'db'>, teamId: string): Promise<AreaSlug[]> {
  const spells = await listTeamAreas(db, teamId)
  return spells.filter((spell) => spell.leftAt === null).map((spell) => spell.areaSlug)
}

/**
 * The `load` of use cases about an area a team works on now, with all areas it works on; null when it does
 * not.
 */
export async function loadOpenArea(
  context: Pick<Context, 'db'>,
  input: { readonly team: string; readonly area: string },
): Promise<{ subject: TeamSubject; team: Team; area: AreaSlug; open: readonly AreaSlug[] } | null> {
  const loaded = await loadTeam(context, input.team)
  if (loaded === null || !isAreaSlug(input.area)) return null
  const open = await loadOpenAreas(context, loaded.team.id)
  return open.includes(input.area) ? { ...loaded, area: input.area, open } : null
}
