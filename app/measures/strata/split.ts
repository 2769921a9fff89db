import type { Period } from '#app/kernel/time/period.ts'
import type { ReportedValue, Shape } from '#app/kernel/reported-value.ts'
import type { Stratification } from './stratification.ts'
import { withinTotal } from './within-total.ts'

/** The figure of one group in one period, as it stands now. */
export type StratumFigure = {
  readonly period: Period
  readonly stratum: string
  readonly reported: ReportedValue
  readonly provisional: boolean
  /** An invented figure of the demo story. */
  readonly invented: boolean
}

/**
 * A stratification that a team gives a measure by, with all figures of its groups, oldest first. `on`: it is
 * requested now.
 */
export type SplitMeasure = Stratification & {
  readonly on: boolean
  readonly figures: readonly StratumFigure[]
}

/** A group's figure among others of a team. */
export type Part = Pick<StratumFigure, 'period' | 'stratum' | 'reported'> & {
  readonly measureSlug: string
  readonly stratification: string
}

const keyOf = (part: Pick<Part, 'measureSlug' | 'period'>) => `${part.measureSlug} ${part.period}`

/**
 * Why totals cannot be changed as somebody wants, by their place in `totals`; those that hold their groups
 * are left out. A person who changes a total sees this beside it, and nothing is saved that the database
 * would refuse.
 */
export function tooSmallForGroups(
  totals: readonly { measureSlug: string; period: Period; shape: Shape; reported: ReportedValue }[],
  parts: readonly Part[],
): Map<number, string> {
  const byTotal = new Map<string, Map<string, ReportedValue[]>>()
  for (const part of parts) {
    const splits = byTotal.get(keyOf(part)) ?? new Map<string, ReportedValue[]>()
    byTotal.set(keyOf(part), splits)
    splits.set(part.stratification, [...(splits.get(part.stratification) ?? []), part.reported])
  }
  const problems = new Map<number, string>()
  totals.forEach((total, place) => {
    for (const reportedValues of byTotal.get(keyOf(total))?.values() ?? []) {
      const problem = withinTotal(total.reported, reportedValues, total.shape)
      if (problem === null) continue
      const word =
        total.reported.state === 'value'
          ? problem
          : 'The figure is also given by groups. Say of the groups first that they have no figure.'
      problems.set(place, word)
    }
  })
  return problems
}
