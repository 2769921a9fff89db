import type { PrimaryDriver } from '#app/teams/area-texts/area.ts'

/**
 * The way from a driver up to what it serves: the driver itself, and the primary one above it when it is a
 * secondary one.
 */
export type DriverPath = { readonly primary: PrimaryDriver; readonly secondary: PrimaryDriver | null }

/** Without the full stop that the area's text may end it with, for labels. */
export const driverLabel = (driver: PrimaryDriver): string => driver.text.replace(/\.$/, '')
