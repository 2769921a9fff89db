import { firstMonthOf, periodOf, type Period } from '#app/kernel/time/period.ts'
import { plottedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import type { SplitMeasure } from '#app/measures/strata/split.ts'
import { unknownPart } from '#app/measures/strata/within-total.ts'
import { sum } from '#app/kernel/statistics.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatNumber, formatWithFraction } from '../words/format.ts'
import { periods } from '../words/words.ts'

/** One group at one place of the chart's axis. `value` in the measure's unit; null where there is none. */
export interface StratumPoint {
  readonly period: Period
  readonly reported: ReportedValue | null
  readonly value: number | null
  readonly provisional: boolean
}

/** One group over the chart's axis, a point for each of its places. */
export interface StratumLine {
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly points: readonly StratumPoint[]
}

/** A chart split by groups, on the same axis: pooled into quarters where the chart is. Serialisable. */
export interface StrataView {
  readonly slug: string
  readonly name: string
  /** Groups with a value, in the order of the stratification. */
  readonly lines: readonly StratumLine[]
  /** People whose group is not known: what the groups leave of the total. No line, because it is no group. */
  readonly unknown: StratumLine
  /** The widest gap in words, without a full stop; null while there are too few to compare. */
  readonly gap: string | null
}

/** A year of the newest periods is read together; of it each group needs the counts below. */
const YEAR = { month: 12, quarter: 4, year: 1, event: 12 } as const
const ENOUGH_DENOMINATOR = 50
const ENOUGH_NUMERATOR = 10

/** The groups of a measure on the axis of its chart. */
export function strataView(split: SplitMeasure, facts: RunChartFacts): StrataView {
  const { points, measure } = facts
  const multiplier = measure.shape === 'single' ? 1 : measure.multiplier
  const placed = new Map<string, { reportedValues: ReportedValue[]; provisional: boolean }>()
  for (const { period, stratum, reported, provisional } of split.figures) {
    const key = `${stratum} ${placeOf(period, facts)}`
    const before = placed.get(key)
    placed.set(key, {
      reportedValues: [...(before?.reportedValues ?? []), reported],
      provisional: provisional || (before?.provisional ?? false),
    })
  }
  const point = (period: Period, reported: ReportedValue | null, provisional: boolean): StratumPoint => ({
    ...{ period, reported, provisional },
    value: reported === null ? null : plottedValue(reported, multiplier),
  })
  const lines = split.strata.map((stratum) => ({
    ...stratum,
    points: points.map(({ period }) => {
      const placedPoint = placed.get(`${stratum.slug} ${period}`)
      return point(period, together(placedPoint?.reportedValues ?? []), placedPoint?.provisional ?? false)
    }),
  }))
  const unknown = points.map(({ period, reported }, at) => {
    const parts = lines.flatMap((line) => line.points[at]!.reported ?? [])
    return point(period, unknownPart(reported, parts), false)
  })
  const drawn = lines.filter((line) => line.points.some(({ value }) => value !== null))
  return {
    slug: split.slug,
    name: split.name,
    lines: drawn,
    unknown: { slug: 'unknown', name: 'Group not known', shortName: 'Not known', points: unknown },
    gap: widestGap(drawn, facts),
  }
}

const placeOf = (period: Period, { measure, pooled }: RunChartFacts): Period =>
  pooled === null || measure.frequency === 'event'
    ? period
    : periodOf(measure.frequency, firstMonthOf(period))

/** How many of the newest places are read together: a year. */
export const newestYear = ({ points, measure }: RunChartFacts): number =>
  points.slice(-YEAR[measure.frequency]).length

/** Several periods added up; a reason only where none of them has a figure. */
export function together(reportedValues: readonly ReportedValue[]): ReportedValue | null {
  const given = reportedValues.filter((reported) => reported.state === 'value')
  if (given.length === 0) return reportedValues[0] ?? null
  const divided = given.every(({ denominator }) => denominator !== null)
  return {
    state: 'value',
    numerator: sum(given.map(({ numerator }) => numerator)),
    denominator: divided ? sum(given.map(({ denominator }) => denominator ?? 0)) : null,
  }
}

/**
 * "In the last twelve months Asian 71.0% (…) and Black 58.2% (…) lie furthest apart: 12.8 percentage
 * points"
 */
function widestGap(lines: readonly StratumLine[], facts: RunChartFacts): string | null {
  const { measure } = facts
  if (measure.shape === 'single') return null
  const newest = newestYear(facts)
  const rates = lines.flatMap((line) => {
    const reported = together(line.points.slice(-newest).flatMap((one) => one.reported ?? []))
    if (reported?.state !== 'value' || (reported.denominator ?? 0) < ENOUGH_DENOMINATOR) return []
    if (reported.numerator < ENOUGH_NUMERATOR) return []
    return [{ name: line.name, reported, value: plottedValue(reported, measure.multiplier)! }]
  })
  const sorted = rates.toSorted((a, b) => b.value - a.value)
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (high === undefined || low === undefined || sorted.length < 2) return null
  const summaryOf = (one: typeof high) =>
    `${one.name} at ${formatWithFraction(one.value, measure.unit, one.reported, measure.shape)}`
  const apart = formatNumber(high.value - low.value, 1)
  const unit =
    measure.unit === 'percent' ? ' percentage points' : measure.unit === 'per-1000' ? ' per 1,000' : ''
  return `Over the last ${periods(newest, measure.frequency)} ${summaryOf(high)} and ${summaryOf(low)} lie furthest apart: ${apart}${unit}`
}
