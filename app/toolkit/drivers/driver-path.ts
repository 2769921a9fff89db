import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { AREA_TEXTS, areaText } from '#app/teams/area-texts/index.ts'
import { driverLabel, type DriverPath } from './driver-label.ts'

/** The place of a driver in the area's text; null when the area has no such driver. */
export function driverPath(area: AreaSlug, slug: string): DriverPath | null {
  const { primaryDrivers, secondaryDrivers } = areaText(area)
  const secondary = secondaryDrivers.find((driver) => driver.slug === slug) ?? null
  const primary = primaryDrivers.find((driver) => driver.slug === (secondary?.serves ?? slug))
  return primary === undefined ? null : { primary, secondary }
}

/** A driver of an area's diagram by its slug, which no other area has; null when there is none. */
export function driverOf(
  slug: string,
): { readonly slug: string; readonly label: string; readonly area: AreaSlug } | null {
  for (const { slug: area, primaryDrivers, secondaryDrivers } of AREA_TEXTS) {
    const driver = [...primaryDrivers, ...secondaryDrivers].find((one) => one.slug === slug)
    if (driver) return { slug, label: driverLabel(driver), area }
  }
  return null
}
