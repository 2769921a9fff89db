import type { SpaceKind, SpaceSubject } from '#app/policy/action.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS, isAreaSlug, type AreaSlug } from '#app/teams/areas/area-slug.ts'

/**
 * Where topics stand: the learning network of a strategy area, the commons, announcements, or a team's own
 * space.
 */
export type Space = {
  readonly id: string
  readonly kind: SpaceKind
  readonly area: AreaSlug | null
  readonly team: {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly closed: boolean
  } | null
  /** Topics that are not withdrawn. */
  readonly topics: number
}

/** How an address names a space: `safe-sleep`, `commons`, `announcements`, `team-ohio`. */
export const spaceSlug = ({ kind, area, team }: Pick<Space, 'kind' | 'area' | 'team'>): string =>
  area ?? (team === null ? kind : `team-${team.slug}`)

export const spaceHref = (space: Pick<Space, 'kind' | 'area' | 'team'>): string =>
  `/network/${spaceSlug(space)}`

export const spaceName = ({ kind, area, team }: Pick<Space, 'kind' | 'area' | 'team'>): string => {
  if (area !== null) return AREA_NAMES[area].name
  if (team !== null) return `${team.name} team space`
  return kind === 'announcements' ? 'Announcements' : 'Commons'
}

/** What a space is for, in a sentence. */
export function spaceLead({ kind, area, team }: Pick<Space, 'kind' | 'area' | 'team'>): string {
  if (area !== null) return `Questions, tips and tests of the states that work on ${AREA_NAMES[area].name}.`
  if (team !== null) return `Open to the ${team.name} team, its coach and national staff.`
  if (kind === 'announcements') return 'News of the collaborative, written by national staff.'
  return 'For what concerns more than one strategy area.'
}

/** What the address of a space asks for; null when no space can have it. */
export function spaceOfSlug(
  slug: string,
): { area: AreaSlug } | { team: string } | { kind: 'commons' | 'announcements' } | null {
  if (isAreaSlug(slug)) return { area: slug }
  if (slug === 'commons' || slug === 'announcements') return { kind: slug }
  return slug.startsWith('team-') ? { team: slug.slice('team-'.length) } : null
}

export const spaceSubject = ({ kind, team }: Pick<Space, 'kind' | 'team'>): SpaceSubject => ({
  spaceKind: kind,
  team: team && { teamId: team.id, teamName: team.name, closed: team.closed },
})

const ORDER: readonly SpaceKind[] = ['announcements', 'area', 'commons', 'team']

/** Announcements, the areas in their order, the commons, then the spaces of teams by name. */
export const inOrder = <Listed extends Pick<Space, 'kind' | 'area' | 'team'>>(
  spaces: readonly Listed[],
): Listed[] =>
  [...spaces].sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      (a.area !== null && b.area !== null ? AREA_SLUGS.indexOf(a.area) - AREA_SLUGS.indexOf(b.area) : 0) ||
      (a.team?.name ?? '').localeCompare(b.team?.name ?? ''),
  )
