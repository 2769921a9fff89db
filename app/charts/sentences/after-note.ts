import { withoutTrailing } from '#app/kernel/text/text.ts'
import type { RunChartFacts } from '../view/chart.ts'
import type { Annotation } from '../marks/marks.ts'
import type { AnnotationKind } from '#app/measures/notes/notes.ts'
import { periods } from '../words/words.ts'

/**
 * How many periods before a change a note may lie to be shown beside it. It is stated as what came before,
 * never as the cause.
 */
const REACH = 3
const LONGEST = 60
/** A problem with the data changes figures and no process. */
const MENTIONED: readonly AnnotationKind[] = ['test', 'policy', 'staffing', 'event', 'definition']

/**
 * ", starting two months after “Weekly audit with feedback”"; empty when no note begins shortly before
 * the place `start`.
 */
export function afterNote({ annotations, measure, phases }: RunChartFacts, start: number): string {
  const { from } = phases.at(-1)!
  const near = annotations.findLast(
    (one) =>
      MENTIONED.includes(one.note.kind) &&
      // Cards and boards show this sentence without the tests of the chart; what followed each test is stated
      // under the chart.
      !one.note.test &&
      one.from <= start &&
      start - one.from <= REACH &&
      one.from >= from - REACH,
  )
  if (!near) return ''
  const later = start - near.from
  const when = later === 0 ? `in the ${measure.frequency} of` : `${periods(later, measure.frequency)} after`
  return `, starting ${when} “${shortened(near.note)}”`
}

/** What a note says, cut between words where it is long. */
export function shortened({ text: whole }: Pick<Annotation, 'text'>): string {
  const text = withoutTrailing(whole, /[.\s]/)
  if (text.length <= LONGEST) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trim()} …`
}
