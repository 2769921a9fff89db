import { lastMonthOf } from '#app/kernel/time/period.ts'
import { plottedValue } from '#app/kernel/reported-value.ts'
import type { AimFigure } from '#app/teams/aims/aim-progress.ts'
import type { TeamSeries } from './team-measure.ts'

/** What a measure's figures have to say about an aim: values only, each at the last month of its period. */
export function aimFigures({ measure, values }: TeamSeries): AimFigure[] {
  return values.flatMap(({ period, reported }) => {
    const value = plottedValue(reported, measure.multiplier)
    return value === null ? [] : [{ month: lastMonthOf(period), value }]
  })
}
