import type { Context } from '#app/platform/use-case.server.ts'
import { isAreaSlug } from '#app/teams/areas/area-slug.ts'
import { loadOpenArea, loadTeam } from '#app/teams/api.server.ts'
import { listDiagrams } from './store.server.ts'

type Asked = { readonly team: string; readonly area: string }

/**
 * The `load` of use cases that read a team's diagram of an area; the diagram is null where the team has not
 * begun one.
 */
export async function loadDiagramPlace(context: Pick<Context, 'db'>, { team, area }: Asked) {
  const loaded = await loadTeam(context, team)
  if (loaded === null || !isAreaSlug(area)) return null
  const diagrams = await listDiagrams(context.db, loaded.team.id)
  const open = (await loadOpenArea(context, { team, area })) !== null
  const diagram = diagrams.find(({ areaSlug }) => areaSlug === area) ?? null
  // An area the team never drew and does not work on has no page here.
  return diagram === null && !open ? null : { ...loaded, area, open, diagram }
}

/** The `load` of use cases that change a team's diagram: of an area that it works on now. */
export async function loadDiagram(context: Pick<Context, 'db'>, asked: Asked) {
  const place = await loadDiagramPlace(context, asked)
  if (place === null || place.diagram === null || !place.open) return null
  return { ...place, diagram: place.diagram }
}
