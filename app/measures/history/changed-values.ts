import type { Period } from '#app/kernel/time/period.ts'
import { sameReportedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import type { TeamSeries } from '../team-measure.ts'

/** A value that was written or withdrawn since an instant; null: there was none then, or there is none now. */
export type ChangedValue = {
  readonly measureId: string
  readonly period: Period
  readonly before: ReportedValue | null
  readonly now: ReportedValue | null
}

/** How many values of a measure were reported for the first time, corrected and withdrawn. */
export type ValueChanges = {
  readonly reported: number
  readonly corrected: number
  readonly withdrawn: number
}

const says = (value: ReportedValue | null): value is ReportedValue =>
  value !== null && value.state !== 'not-yet'

/** "Not available yet" is no report, so a value after it was reported, not corrected. */
export function countChanges(changes: readonly ChangedValue[]): ValueChanges {
  const of = (test: (change: ChangedValue) => boolean) => changes.filter(test).length
  return {
    reported: of(({ before, now }) => !says(before) && says(now)),
    corrected: of(({ before, now }) => says(before) && says(now) && !sameReportedValue(before, now)),
    withdrawn: of(({ before, now }) => says(before) && !says(now)),
  }
}

/** A series as it stood before those of its values changed. */
export function seriesBefore(series: TeamSeries, changes: readonly ChangedValue[]): TeamSeries {
  const changed = new Map(
    changes.flatMap((one) => (one.measureId === series.measure.id ? [[one.period, one] as const] : [])),
  )
  if (changed.size === 0) return series
  const stayed = series.values.filter(({ period }) => !changed.has(period))
  const earlier = [...changed.values()].flatMap(({ period, before }) => {
    if (before === null) return []
    const value = series.values.find((one) => one.period === period)
    const rest = { provisional: false, comment: null, invented: false, corrections: 0 }
    return [{ ...(value ?? rest), period, reported: before }]
  })
  return { ...series, values: [...stayed, ...earlier].toSorted((a, b) => (a.period < b.period ? -1 : 1)) }
}
