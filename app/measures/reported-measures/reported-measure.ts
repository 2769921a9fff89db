import { addMonths, monthLabel, monthsBetween, type Month } from '#app/kernel/time/month.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { CatalogMeasure } from '../catalog/measure.ts'

/**
 * Reporting may begin this far back, and this far ahead: enough for any history, and no list of centuries
 * that are due.
 */
const YEARS_BACK = 15
const YEARS_AHEAD = 2

/** Why reporting cannot begin in `dueFrom`, or null when it can. `now`: the current month. */
export function beginningProblem(dueFrom: Month, now: Month): Problem | null {
  const away = monthsBetween(now, dueFrom) / 12
  if (away >= -YEARS_BACK && away <= YEARS_AHEAD) return null
  const message = `Choose a month between ${monthLabel(addMonths(now, -YEARS_BACK * 12))} and ${monthLabel(addMonths(now, YEARS_AHEAD * 12))}.`
  return { field: 'dueFrom', message }
}

/**
 * Why these measures cannot be picked, or null when they can: something must be new, known and still in use.
 */
export function reportProblem(catalog: readonly CatalogMeasure[], wanted: readonly string[]): Problem | null {
  if (wanted.length === 0) return { field: 'measures', message: 'Choose at least one measure to add.' }
  for (const slug of wanted) {
    const measure = catalog.find((one) => one.slug === slug)
    if (measure === undefined) return { field: 'measures', message: 'Choose measures from the list.' }
    if (measure.retired !== null) {
      return {
        field: 'measures',
        message: `${measure.name} is kept for its history and can no longer be picked. ${measure.retired.reason}`,
      }
    }
  }
  return null
}
