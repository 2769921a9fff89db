import { frequencyOf, isPeriod, type Period } from '#app/kernel/time/period.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'

type Charted = {
  readonly measure: Pick<TeamSeries['measure'], 'frequency'>
  readonly values: readonly Pick<TeamSeries['values'][number], 'period'>[]
}

/**
 * The period as one of the chart's own: of the frequency of the measure, and from the first figure to the
 * last, so that a gap can be asked about too. Null for every other text.
 */
export function pointOf({ measure, values }: Charted, text: string): Period | null {
  if (!isPeriod(text) || frequencyOf(text) !== measure.frequency) return null
  const inside = values.some(({ period }) => period <= text) && values.some(({ period }) => period >= text)
  return inside ? text : null
}
