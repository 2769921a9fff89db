import type { AreaSlug } from '#app/teams/core/areas/area-slug.ts'
import { AREA_NAMES } from '#app/teams/core/areas/area-names.ts'
import { IDEAS } from '#app/toolkit/core/ideas/index.ts'

type OptionGroup = { label: string; options: { value: string; label: string }[] }

/** The change ideas of some areas that a test can try, to choose from; what is superseded is not tried any more. */
export const ideaOptions = (areas: readonly AreaSlug[]): OptionGroup[] =>
  areas.map((area) => ({
    label: AREA_NAMES[area].name,
    options: IDEAS.filter((idea) => idea.area === area && idea.evidence.label !== 'superseded').map(
      ({ slug, title }) => ({ value: slug, label: title }),
    ),
  }))
