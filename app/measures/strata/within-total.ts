import { sum } from '#app/kernel/statistics.ts'
import type { ReportedValue, Shape } from '#app/kernel/reported-value.ts'

const figures = (parts: readonly ReportedValue[]) => parts.filter((part) => part.state === 'value')
const sumOf = (numbers: readonly number[]) => Number(sum(numbers).toFixed(4))

/** What the parts with a figure come to. */
export function partsTogether(parts: readonly ReportedValue[]): { numerator: number; denominator: number } {
  const given = figures(parts)
  return {
    numerator: sumOf(given.map((part) => part.numerator)),
    denominator: sumOf(given.map((part) => part.denominator ?? 0)),
  }
}

/**
 * Why the parts of one stratification do not fit their total, in a sentence, or null when they do. Nothing is
 * wrong while no part has a figure. The same rules as the trigger `strata_within_total`.
 */
export function withinTotal(
  total: ReportedValue | null,
  parts: readonly ReportedValue[],
  shape: Shape,
): string | null {
  if (figures(parts).length === 0) return null
  if (total === null || total.state !== 'value') {
    return 'There is no total for this period yet. Enter the figure for everybody first, then its groups.'
  }
  const { numerator, denominator } = partsTogether(parts)
  const single = total.denominator === null
  const over = (what: string, sum: number, whole: number) =>
    `The groups come to ${shown(sum)}${what}, more than the ${shown(whole)} in total. Correct a group, or the total first.`
  if (numerator > total.numerator) return over(single ? '' : ' in the numerator', numerator, total.numerator)
  if (total.denominator === null) return null
  if (denominator > total.denominator) return over(' in the denominator', denominator, total.denominator)
  const left = {
    numerator: sumOf([total.numerator, -numerator]),
    denominator: sumOf([total.denominator, -denominator]),
  }
  if (shape === 'proportion' && left.numerator > left.denominator) {
    return (
      `The groups leave ${shown(left.numerator)} of ${shown(left.denominator)} for people whose group is not known, which cannot be: ` +
      'a group’s numerator is too low, or a denominator too high.'
    )
  }
  return null
}

const shown = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 4 })

/**
 * What the groups leave of the total: people whose group is not known. Null while it is unknown, because the
 * total or a group that was requested has no figure yet or must not be shown.
 */
export function unknownPart(
  total: ReportedValue | null,
  parts: readonly ReportedValue[],
): ReportedValue | null {
  if (total === null || total.state !== 'value' || figures(parts).length === 0) return null
  if (parts.some(({ state }) => state === 'not-yet' || state === 'withheld')) return null
  const { numerator, denominator } = partsTogether(parts)
  return {
    state: 'value',
    numerator: sumOf([total.numerator, -numerator]),
    denominator: total.denominator === null ? null : sumOf([total.denominator, -denominator]),
  }
}
