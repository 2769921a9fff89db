import { tooSmallForGroups, type Part } from '../../strata/split.ts'
import { stampOf, textOf } from '../cell/cell-text.ts'
import type { Validation } from './validate.ts'

/**
 * Sends back the figures that would be less than the sum of their groups; the rest stays as it was validated.
 */
export function withinGroups(validated: Validation, parts: readonly Part[]): Validation {
  const totals = validated.accepted.map(({ measure, period, reported }) => ({
    ...{ measureSlug: measure.slug, shape: measure.shape, period, reported },
  }))
  const problems = tooSmallForGroups(totals, parts)
  if (problems.size === 0) return validated
  const back = validated.accepted.flatMap(({ measure, period, reported, provisional, before }, place) => {
    const message = problems.get(place)
    if (message === undefined) return []
    const typed = {
      ...textOf({ reported, provisional }),
      measure: measure.slug,
      period,
      was: stampOf(before),
    }
    return [{ typed, part: 'numerator' as const, message, kind: 'wrong' as const, theirs: null }]
  })
  return {
    accepted: validated.accepted.filter((_, place) => !problems.has(place)),
    refused: [...validated.refused, ...back],
  }
}
