import { listMembers } from '#app/accounts/api.server.ts'
import { loadTeamMeasures } from '#app/measures/api.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { AREA_SLUGS, type AreaSlug } from '#app/teams/areas/area-slug.ts'
import { loadOpenAreas } from '#app/teams/api.server.ts'
import { ideaOptions } from '../search/idea-options.ts'

/**
 * What the forms of a test offer: who can own it, the areas and measures of the team, and the ideas of its
 * areas; `also`: of other areas too.
 */
export async function loadOffer({ db }: Pick<Context, 'db'>, teamId: string, also: readonly AreaSlug[] = []) {
  const [members, reported, open] = await Promise.all([
    listMembers(db, teamId),
    loadTeamMeasures({ db }, teamId),
    loadOpenAreas({ db }, teamId),
  ])
  // A team that has chosen no area yet may still try something.
  const areas = [...new Set([...(open.length > 0 ? open : AREA_SLUGS), ...also])]
  return {
    areas,
    ideas: ideaOptions(areas),
    measures: reported.map(({ measure: { slug, name, areaSlug, unit } }) => ({ slug, name, areaSlug, unit })),
    /** Viewers carry nothing on. */
    people: members
      .filter(({ role }) => role !== 'viewer')
      .map(({ personId, name }) => ({ id: personId, name })),
  }
}
