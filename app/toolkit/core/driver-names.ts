import type { AreaSlug } from '#app/teams/core/areas/area-slug.ts'
import type { PrimaryDriver } from '#app/teams/core/areas/area.ts'
import { areaText } from '#app/teams/core/areas/index.ts'

/** The way from a driver up to what it serves: the driver itself, and the primary one above it when it is a secondary one. */
export type DriverPath = { readonly primary: PrimaryDriver; readonly secondary: PrimaryDriver | null }

/** Where a driver stands in the area's text; null when the area has no such driver. */
export function driverPath(area: AreaSlug, slug: string): DriverPath | null {
  const { primaryDrivers, secondaryDrivers } = areaText(area)
  const secondary = secondaryDrivers.find((driver) => driver.slug === slug) ?? null
  const primary = primaryDrivers.find((driver) => driver.slug === (secondary?.serves ?? slug))
  return primary === undefined ? null : { primary, secondary }
}

/** Without the full stop that the area's text may end it with, for labels. */
export const driverLabel = (driver: PrimaryDriver): string => driver.text.replace(/\.$/, '')
