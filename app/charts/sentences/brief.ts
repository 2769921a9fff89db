import { capitalized } from '#app/kernel/text/text.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { VERDICT_LABEL } from '../signals/chart-reading.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { directionOf } from './signal.ts'

/**
 * The headline of a chart in a few words, for a row among many: "Concern since Feb 2025", "No shift". Without a
 * full stop.
 */
export function briefly(facts: RunChartFacts): string {
  const { points, chartReading, last } = facts
  const { verdict, story, signal } = chartReading
  if (story === 'empty') return 'No values yet'
  if (verdict === 'common-cause' || verdict === 'too-early' || signal === null) return VERDICT_LABEL[verdict]
  const label = (at: number) => periodLabel(points[at]!.period)
  const direction = verdict === 'neither' ? capitalized(directionOf(facts)) : VERDICT_LABEL[verdict]
  if (last === null || signal.to >= last)
    return `${direction} ${signal.from === signal.to ? 'in' : 'since'} ${label(signal.from)}`
  return `${direction} from ${label(signal.from)} to ${label(signal.to)}`
}
