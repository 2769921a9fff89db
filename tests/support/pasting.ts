import { month } from '#app/kernel/time/month.ts'
import { period } from '#app/kernel/time/period.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import type { HeadingChoice } from '#app/measures/entry/paste/layout/layout.ts'
import { readPaste, type ParsedPaste } from '#app/measures/entry/paste/layout/read-paste.ts'
import type { Measure, RecordedValue, TeamSeries } from '#app/measures/team-measure.ts'

const NOW = new Date('2026-03-15T12:00:00Z')
const measureOf = (slug: string): Measure => ({
  ...CATALOG.find((measure) => measure.slug === slug)!,
  id: slug,
})
/** Two monthly proportions, both requested since January 2025; "now" is the middle of March 2026. */
export const CRIB = measureOf('safe-crib-audit')
export const TEACH = measureOf('safe-sleep-teach-back')
export const seriesOf = (measure: Measure, values: readonly RecordedValue[] = []): TeamSeries => ({
  measure,
  dueFrom: month('2025-01'),
  goal: null,
  baseline: null,
  chartType: null,
  dropped: false,
  values,
})
export const recorded = (at: string, numerator: number, denominator: number): RecordedValue => ({
  period: period(at),
  reported: { state: 'value', numerator, denominator },
  provisional: false,
  comment: null,
  invented: false,
  corrections: 0,
})
/** A block as a spreadsheet puts it on the clipboard; the columns are written with ` | ` between them. */
export const lines = (...rows: string[]) => rows.map((row) => row.replaceAll(' | ', '\t')).join('\n')
export const read = (
  text: string,
  {
    series = [seriesOf(CRIB), seriesOf(TEACH)],
    choices = new Map<string, HeadingChoice>(),
    anchor = null as { measure: string; period: ReturnType<typeof period> } | null,
  } = {},
) => readPaste({ text, anchor, series, choices, now: NOW })
export const done = (answer: ParsedPaste) => {
  if (!answer.ok) throw new Error(answer.message)
  return answer
}
/** `safe-crib-audit 2026-01 12/40`, in the order of the paste. */
export const figuresOf = (answer: ParsedPaste) =>
  done(answer).figures.map(({ measure, period: at, reported }) =>
    [
      measure.slug === CRIB.slug ? 'crib' : measure.slug === TEACH.slug ? 'teach' : measure.slug,
      at,
      reported.state === 'value'
        ? [reported.numerator, reported.denominator].filter((n) => n !== null).join('/')
        : reported.state,
    ].join(' '),
  )
export const refusals = (answer: ParsedPaste) => done(answer).refused.map(({ message }) => message)
