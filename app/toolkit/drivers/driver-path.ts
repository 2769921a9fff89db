import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { areaText } from '#app/teams/area-texts/index.ts'
import type { DriverPath } from './driver-label.ts'

/** Where a driver stands in the area's text; null when the area has no such driver. */
export function driverPath(area: AreaSlug, slug: string): DriverPath | null {
  const { primaryDrivers, secondaryDrivers } = areaText(area)
  const secondary = secondaryDrivers.find((driver) => driver.slug === slug) ?? null
  const primary = primaryDrivers.find((driver) => driver.slug === (secondary?.serves ?? slug))
  return primary === undefined ? null : { primary, secondary }
}
