import { formatValue } from '#app/charts/words/format.ts'
import { isPeriod, periodLabel } from '#app/kernel/time/period.ts'
import type { TestMeasure } from '../tests/test.ts'

/**
 * The result of a measure: `Mar 2026: 84.2%`, or the value alone where it was counted in the test itself.
 */
export function resultWords({
  result,
  resultPeriod,
  unit,
}: Pick<TestMeasure, 'result' | 'resultPeriod' | 'unit'>): string {
  if (result === null) return 'No result'
  const value = formatValue(result, unit)
  return resultPeriod !== null && isPeriod(resultPeriod) ? `${periodLabel(resultPeriod)}: ${value}` : value
}
