import { periodLabel, type Period } from '#app/kernel/period.ts'
import { READING_STATE_LABEL } from '#app/kernel/reading.ts'
import { formatNumber, formatValue } from './format.ts'
import type { SeriesPoint } from '../figures/series.ts'
import type { RunChartFacts } from '../view/chart.ts'

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
    const value = point.reading?.state === 'value' ? point.reading : null
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

function stateInWords({ gap, provisional }: SeriesPoint): string {
  if (gap === null) return provisional ? 'Provisional' : READING_STATE_LABEL.value
  if (gap === 'nothing-recorded') return 'Nothing recorded'
  if (gap === 'zero-denominator') return 'Denominator is zero'
  return READING_STATE_LABEL[gap]
}
