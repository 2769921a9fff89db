import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { VALUE_STATE_LABEL } from '#app/kernel/reported-value.ts'
import { formatNumber, formatValue } from './format.ts'
import type { SeriesPoint } from '../statistics/series.ts'
import { OUTCOME_WORD } from '../marks/test-marks.ts'
import type { TestOfMark } from '../marks/marks.ts'
import type { PlacedAnnotation, RunChartFacts } from '../view/chart.ts'

/** One line of the table under a chart, ready to show; empty text where there is no figure. */
export interface ChartRow {
  readonly period: Period
  readonly label: string
  readonly numerator: string
  readonly denominator: string
  readonly value: string
  /** `Value`, `Provisional`, or why there is none. */
  readonly state: string
}

/** Every period of the axis, oldest first. */
export function chartRows({ points, measure }: Pick<RunChartFacts, 'points' | 'measure'>): ChartRow[] {
  return points.map((point) => {
    const value = point.reported?.state === 'value' ? point.reported : null
    const figure = (n: number | null | undefined) => (n === null || n === undefined ? '' : formatNumber(n, 4))
    return {
      period: point.period,
      label: periodLabel(point.period),
      numerator: figure(value?.numerator),
      denominator: figure(value?.denominator),
      value: point.value === null ? '' : formatValue(point.value, measure.unit),
      state: stateInWords(point),
    }
  })
}

/** `Value`, `Provisional`, or why a point has none. */
export function stateInWords({ gap, provisional }: Pick<SeriesPoint, 'gap' | 'provisional'>): string {
  if (gap === null) return provisional ? 'Provisional' : VALUE_STATE_LABEL.value
  if (gap === 'nothing-recorded') return 'Nothing recorded'
  if (gap === 'zero-denominator') return 'Denominator is zero'
  return VALUE_STATE_LABEL[gap]
}

/** What a test did in one period, for the table: `Test began`, `Test ended, adopted`. */
export interface TestAtPeriod {
  readonly id: string
  readonly what: string
  readonly text: string
  readonly test: TestOfMark
}

/** The tests that begin, end or are decided at one place of the axis. */
export function testsAt(annotations: readonly PlacedAnnotation[], at: number): TestAtPeriod[] {
  return annotations.flatMap(({ note, from, to, decided }) => {
    const { id, text, test } = note
    if (!test) return []
    const words = [
      ...(from === at ? ['began'] : []),
      ...(to === at && !test.running ? ['ended'] : []),
      ...(decided === at && test.outcome ? [OUTCOME_WORD[test.outcome.kind]] : []),
    ]
    return words.length === 0 ? [] : [{ id, text, test, what: `Test ${words.join(', ')}` }]
  })
}
