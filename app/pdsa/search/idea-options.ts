import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { areaText } from '#app/teams/area-texts/index.ts'
import { driverLabel } from '#app/toolkit/drivers/driver-label.ts'
import type { Idea } from '#app/toolkit/ideas/idea.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'

type Option = { value: string; label: string }
type OptionGroup = { label: string; options: Option[] }

const optionOf = ({ slug, title }: Idea): Option => ({ value: slug, label: title })

/**
 * The change ideas of some areas that a test can try, to choose from; what is superseded is not tried any
 * more.
 */
export const ideaOptions = (areas: readonly AreaSlug[]): OptionGroup[] =>
  areas.map((area) => ({
    label: AREA_NAMES[area].name,
    options: IDEAS.filter((idea) => idea.area === area && idea.evidence.label !== 'superseded').map(optionOf),
  }))

/**
 * What tests of an area can be looked for by: its drivers, and its change ideas with what is superseded,
 * since it was tried.
 */
export function searchOptions(area: AreaSlug): { drivers: Option[]; ideas: Option[] } {
  const { primaryDrivers, secondaryDrivers } = areaText(area)
  return {
    drivers: [...primaryDrivers, ...secondaryDrivers].map((one) => ({
      value: one.slug,
      label: driverLabel(one),
    })),
    ideas: IDEAS.filter((idea) => idea.area === area).map(optionOf),
  }
}
