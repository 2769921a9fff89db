import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { noMeasure } from './create-test.ts'

/** The measures a team reports, by their addresses. */
export type Reported = readonly { readonly slug: string }[]

/**
 * Of the measures asked about, in order, those a team reports: the first is what its test is about, else none
 * yet in the area.
 */
export function measuresHere(asked: readonly string[], area: AreaSlug, reported: Reported) {
  const [measure = noMeasure(area), ...others] = asked.filter((slug) =>
    reported.some((one) => one.slug === slug),
  )
  return { measure, others }
}
