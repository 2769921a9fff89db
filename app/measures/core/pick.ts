import type { Problem } from '#app/kernel/result.ts'
import type { CatalogueMeasure } from './catalogue/measure.ts'

/** Why these measures cannot be picked, or null when they can: something must be new, known and still in use. */
export function pickProblem(
  catalogue: readonly CatalogueMeasure[],
  wanted: readonly string[],
): Problem | null {
  if (wanted.length === 0) return { field: 'measures', message: 'Choose at least one measure to add.' }
  for (const slug of wanted) {
    const measure = catalogue.find((one) => one.slug === slug)
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
