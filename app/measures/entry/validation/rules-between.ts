import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { Measure } from '../../team-measure.ts'

/** Every figure of the team in a period, as it would stand after the save. */
export type FigureAt = (
  period: Period,
) => readonly { readonly measure: Measure; readonly reported: ReportedValue }[]

type Part = 'numerator' | 'denominator'
type Side = readonly [slug: string, part: Part, words: string]

/** What cannot count more than what it is part of. */
const PART_OF: readonly (readonly [Side, Side])[] = [
  [
    ['short-interval-under-6', 'numerator', 'births conceived less than 6 months after the last'],
    ['short-interval-under-18', 'numerator', 'those conceived less than 18 months after it'],
  ],
  [
    ['under-32-weeks-at-level-three', 'denominator', 'live births before 32 weeks'],
    ['preterm-birth', 'numerator', 'live births before 37 weeks'],
  ],
  [
    ['vlbw-at-level-three', 'denominator', 'live births under 1,500 g'],
    ['preterm-birth', 'denominator', 'all live births'],
  ],
  [
    ['short-interval-under-18', 'denominator', 'births to women with an earlier birth'],
    ['preterm-birth', 'denominator', 'all live births'],
  ],
]

/**
 * What is odd about a figure beside the team's other measures in the same period, as a question; null when
 * nothing is.
 */
export function betweenQuestion(
  { measure, period, reported }: { measure: Measure; period: Period; reported: ReportedValue },
  at: FigureAt,
): string | null {
  if (reported.state !== 'value') return null
  const others = at(period).filter((other) => other.measure.slug !== measure.slug)
  const figure = (slug: string, part: Part): number | null => {
    const broken =
      slug === measure.slug ? reported : others.find((other) => other.measure.slug === slug)?.reported
    return broken?.state === 'value' ? broken[part] : null
  }
  for (const [[small, smallPart, smallWords], [large, largePart, largeWords]] of PART_OF) {
    if (small !== measure.slug && large !== measure.slug) continue
    const [less, more] = [figure(small, smallPart), figure(large, largePart)]
    if (less !== null && more !== null && less > more) {
      return `In ${periodLabel(period)} there would be ${number(less)} ${smallWords} and only ${number(more)} ${largeWords}. Is it right?`
    }
  }
  const twin = others.find(
    (other) =>
      measure.denominatorText !== null &&
      other.measure.denominatorText === measure.denominatorText &&
      other.measure.level === measure.level &&
      other.reported.state === 'value' &&
      other.reported.denominator !== reported.denominator,
  )
  if (twin?.reported.state !== 'value' || reported.denominator === null || twin.reported.denominator === null)
    return null
  return `The denominator is ${number(reported.denominator)} here and ${number(twin.reported.denominator)} in "${twin.measure.name}", and both count the same: ${measure.denominatorText}. Is it right?`
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 })
