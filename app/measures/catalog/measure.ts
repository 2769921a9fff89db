import type { Frequency } from '#app/kernel/time/period.ts'
import type { Shape } from '#app/kernel/reported-value.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'

/**
 * What a measure shows: the result for families, the work that should lead to it, a harm to watch, or what is
 * in place.
 */
export const MEASURE_KINDS = ['outcome', 'process', 'balancing', 'structure'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/**
 * Which way is better. `hold`: should not get worse. `to-one`: a ratio of two groups, better the closer it is
 * to one.
 */
export const DIRECTIONS = ['up', 'down', 'hold', 'to-one'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const UNITS = ['percent', 'per-1000', 'ratio', 'count', 'days', 'minutes'] as const
export type Unit = (typeof UNITS)[number]

/** Whether the figure covers the whole state, or the sites that test changes. */
export const LEVELS = ['state', 'site'] as const
export type Level = (typeof LEVELS)[number]

/**
 * Whether a document of the Infant Mortality CoIIN has it, this collaborative added it, or a team defined it.
 */
export const PROVENANCES = ['IM CoIIN measure', 'addition', 'own measure'] as const
export type Provenance = (typeof PROVENANCES)[number]

/** A measure that is shown with its history and can no longer be picked. `on` is a day, `YYYY-MM-DD`. */
export type Retirement = { readonly on: string; readonly reason: string }

/** One measure of the shared catalog, as a person who fills a spreadsheet needs to know it. */
export type CatalogMeasure = {
  readonly slug: string
  readonly areaSlug: AreaSlug
  /** Place within its area, from 1. */
  readonly ordinal: number
  readonly name: string
  readonly kind: MeasureKind
  readonly shape: Shape
  readonly numeratorText: string
  /** Null for a single number, which is out of nothing. */
  readonly denominatorText: string | null
  readonly direction: Direction
  readonly unit: Unit
  /** What numerator / denominator is multiplied by to give the unit: 100, 1000 or 1. */
  readonly multiplier: 1 | 100 | 1000
  readonly frequency: Frequency
  readonly level: Level
  readonly source: string
  /**
   * Whole months from the end of a period until its figure can usually be had; 0 when it is there within
   * days.
   */
  readonly usualLagMonths: number
  readonly guidance: string
  readonly provenance: Provenance
  readonly retired: Retirement | null
}

/** What differs between two measures of one area; the rest follows from it (see `measuresOf`). */
export type MeasureEntry = Omit<CatalogMeasure, 'areaSlug' | 'ordinal' | 'multiplier' | 'retired'> & {
  readonly retired?: Retirement
}

const MULTIPLIER: Record<Unit, 1 | 100 | 1000> = {
  percent: 100,
  'per-1000': 1000,
  ratio: 1,
  count: 1,
  days: 1,
  minutes: 1,
}

/** The measures of one area in the order given, each with its place and the multiplier of its unit. */
export function measuresOf(areaSlug: AreaSlug, entries: readonly MeasureEntry[]): CatalogMeasure[] {
  return entries.map((entry, index) => ({
    ...entry,
    areaSlug,
    ordinal: index + 1,
    multiplier: entry.shape === 'single' ? 1 : MULTIPLIER[entry.unit],
    retired: entry.retired ?? null,
  }))
}
