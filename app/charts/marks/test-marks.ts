import { monthLabel, type Month } from '#app/kernel/time/month.ts'
import { withoutTrailing } from '#app/kernel/text/text.ts'
import type { Annotation, ChartMarks, TestOfMark, TestOutcome } from './marks.ts'

export const OUTCOME_WORD: Record<TestOutcome, string> = {
  adopt: 'adopted',
  adapt: 'adapted',
  abandon: 'abandoned',
  stop: 'stopped',
}

/** A test that has begun, as it is shown on the chart of every measure that it names. */
export type TestMark = TestOfMark & {
  readonly id: string
  /** What was changed, in one line. */
  readonly change: string
  readonly from: Month
  /** Its last month; the month of asking while it runs. */
  readonly to: Month
  readonly writtenAt: Date
}

/** The marks of a chart with its tests among the notes: nobody had to write them there. */
export const withTests = (marks: ChartMarks, tests: readonly TestMark[]): ChartMarks => ({
  ...marks,
  annotations: [
    ...marks.annotations,
    ...tests.map(({ id, change, from, to, writtenAt, href, running, outcome }): Annotation => ({
      ...{ id, kind: 'test', text: change, from, to: to > from ? to : null, everywhere: false },
      ...{ writtenAt, writtenBy: null, test: { href, running, outcome } },
    })),
  ],
})

/**
 * What is shown about a test beside its change: `adopted in Jun 2025`, `still running`; null for a note that
 * a person wrote.
 */
export function testInWords({ test }: Pick<Annotation, 'test'>): string | null {
  if (!test) return null
  if (test.outcome) return `${OUTCOME_WORD[test.outcome.kind]} in ${monthLabel(test.outcome.month)}`
  return test.running ? 'still running' : 'not decided yet'
}

/** A note in full; that of a test ends with its outcome. */
export function noteText(note: Pick<Annotation, 'test' | 'text'>): string {
  const words = testInWords(note)
  return words === null ? note.text : `${withoutTrailing(note.text, /[.\s]/)} (${words})`
}

/** The test as it was known at the end of a month. */
export function testThrough(note: Annotation, last: Month): Annotation {
  if (!note.test) return note
  const { outcome } = note.test
  const running = note.test.running || (note.to ?? note.from) > last
  return {
    ...note,
    test: { ...note.test, running, outcome: outcome && outcome.month <= last ? outcome : null },
  }
}
