import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import type { BoardTeam } from './board.ts'

type Choice = { readonly value: string; readonly label: string }

/** What the teams of a board can be narrowed by: what they have, in its order. */
export type BoardChoices = {
  readonly areas: readonly Choice[]
  readonly regions: readonly Choice[]
  readonly phases: readonly Choice[]
}

export function choicesOf(teams: readonly BoardTeam[]): BoardChoices {
  const areas = new Set(teams.flatMap((team) => team.areas))
  const regions = [...new Set(teams.map(({ region }) => region))].toSorted((a, b) => a - b)
  const phases = new Map(teams.flatMap(({ phase }) => (phase ? [[phase.number, phase.name] as const] : [])))
  return {
    areas: AREA_SLUGS.filter((slug) => areas.has(slug)).map((slug) => ({
      value: slug,
      label: AREA_NAMES[slug].shortName,
    })),
    regions: regions.map((region) => ({ value: String(region), label: `Region ${region}` })),
    phases: [...phases]
      .toSorted(([a], [b]) => a - b)
      .map(([number, name]) => ({ value: String(number), label: name })),
  }
}
