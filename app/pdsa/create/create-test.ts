import { addDays, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { isAreaSlug, type AreaSlug } from '#app/teams/areas/area-slug.ts'
import { done, failed, type Problem, type Result } from '#app/kernel/result.ts'
import type { Unit } from '#app/measures/catalog/measure.ts'

/** What the list of measures gives for "none yet" in an area: `area:safe-sleep`. */
export const noMeasure = (area: AreaSlug): string => `area:${area}`

type Measure = {
  readonly id: string
  readonly slug: string
  readonly areaSlug: AreaSlug
  readonly name: string
  readonly unit: Unit
}

/** What a test is about: a measure and its area, or an area alone. */
export type Subject = { readonly measure: Measure | null; readonly area: AreaSlug }

/** Reads the choice of the list of measures; null when it is none of the list. */
export function subjectOf(choice: string, reported: readonly Measure[]): Subject | null {
  const measure = reported.find(({ slug }) => slug === choice)
  if (measure) return { measure, area: measure.areaSlug }
  const area = /^area:(.+)$/.exec(choice)?.[1]
  return area !== undefined && isAreaSlug(area) ? { measure: null, area } : null
}

/** Why a number cannot be a value of the measure chosen, or null when it can. */
export function numberProblem(
  field: string,
  value: number | null,
  measure: Pick<Measure, 'name' | 'unit'> | null,
): Problem | null {
  if (value === null) return null
  if (measure === null)
    return { field, message: 'Choose the measure that the number is in, or leave the number out.' }
  return measure.unit === 'percent' && value > 100
    ? { field, message: `${measure.name} is a percentage: enter a number from 0 to 100.` }
    : null
}

/**
 * The other measures that were chosen among those `known`, without the one the test is about (`measure`, an
 * address).
 */
export function othersOf<Known extends { readonly slug: string }>(
  measure: string,
  chosen: readonly string[],
  known: readonly Known[],
): Result<Known[]> {
  const slugs = [...new Set(chosen)].filter((slug) => slug !== '' && slug !== measure)
  const measures = slugs.map((slug) => known.find((one) => one.slug === slug))
  if (!measures.every((one) => one !== undefined))
    return failed({ field: 'others', message: 'Choose measures from the list.' })
  return measures.length > 0 && measure.startsWith('area:')
    ? failed({ field: 'measure', message: 'Choose first the measure that the test is about.' })
    : done(measures)
}

/** The last planned day: the one that was named, else as many days as the trial takes, else the first day. */
export const lastDay = (
  first: CalendarDay,
  { plannedEnd, days }: { readonly plannedEnd: CalendarDay | null; readonly days: number | null },
): CalendarDay => plannedEnd ?? addDays(first, Math.max((days ?? 1) - 1, 0))
