import { listed } from '#app/kernel/text/text.ts'
import { addPeriods, firstMonthOf, periodOf, periodLongLabel, type Period } from '#app/kernel/time/period.ts'
import type { ChartMeasure, RunChartInput } from '../view/chart.ts'
import type { ChartMarks } from '../marks/marks.ts'
import { median, sum } from '#app/kernel/statistics.ts'
import type { SeriesValue } from './series.ts'
import { LIMITS_FROM } from '../spc/choice.ts'

/**
 * A usual denominator below this makes a month jump by a tenth and more for one case (a convention of this
 * product, decision 023).
 */
const SMALL_DENOMINATOR = 10

type Pooled = Pick<RunChartInput, 'measure' | 'recorded' | 'baseline' | 'marks'> & { readonly pooled: string }

/**
 * The same chart by quarters, when its months are too small to be read: a usual denominator below ten, or
 * most months at 0 or at 100 percent. Numerators and denominators are added up; months that are missing or
 * left out add nothing, and the quarter is provisional while one of them is still open or to come. Null when
 * months will do.
 */
export function pooledQuarters(input: RunChartInput): Pooled | null {
  const { measure, recorded, baseline = null, marks } = input
  const out = new Set(marks?.points.filter(({ kind }) => kind === 'excluded').map(({ period }) => period))
  const counted = recorded.filter(({ period }) => !out.has(period))
  const why = tooSmall(measure, counted)
  if (why === null) return null
  const quarter = (period: Period) => periodOf('quarter', firstMonthOf(period))
  const byQuarter = new Map<Period, SeriesValue[]>()
  for (const one of counted) {
    const period = quarter(one.period)
    byQuarter.set(period, [...(byQuarter.get(period) ?? []), one])
  }
  const newest = recorded.at(-1)?.period
  const toCome = newest && quarter(newest) === quarter(addPeriods(newest, 1)) ? quarter(newest) : null
  const left = listed([...out].map(periodLongLabel))
  return {
    measure: { ...measure, frequency: 'quarter' },
    recorded: [...byQuarter].map(([period, months]) => poolOne(period, months, period === toCome)),
    baseline: baseline && { from: quarter(baseline.from), to: quarter(baseline.to) },
    ...(marks && { marks: byQuarters(marks, quarter) }),
    pooled: `Months are pooled into quarters: ${why}${left && `; without ${left}, excluded from the calculations`}`,
  }
}

function tooSmall(measure: ChartMeasure, recorded: readonly SeriesValue[]): string | null {
  const { shape, unit, frequency } = measure
  if (frequency !== 'month' || !(shape === 'proportion' || (shape === 'ratio' && unit === 'per-1000')))
    return null
  const figures = recorded.flatMap(({ reported }) =>
    reported.state === 'value' && reported.denominator
      ? [reported as { numerator: number; denominator: number }]
      : [],
  )
  if (figures.length < LIMITS_FROM) return null
  const most = (extreme: (figure: { numerator: number; denominator: number }) => boolean) =>
    figures.filter(extreme).length * 2 > figures.length
  if (median(figures.map(({ denominator }) => denominator))! < SMALL_DENOMINATOR) {
    return `most months have a denominator below ${SMALL_DENOMINATOR}`
  }
  if (most(({ numerator }) => numerator === 0)) return 'most months have a count of zero'
  if (shape === 'proportion' && most(({ numerator, denominator }) => numerator === denominator)) {
    return 'most months are at 100%'
  }
  return null
}

function poolOne(period: Period, months: readonly SeriesValue[], toCome: boolean): SeriesValue {
  const figures = months.flatMap(({ reported }) => (reported.state === 'value' ? [reported] : []))
  const provisional = toCome || months.some((one) => one.provisional || one.reported.state === 'not-yet')
  if (figures.length === 0) return { period, provisional: false, reported: months[0]!.reported }
  const numerator = sum(figures.map((figure) => figure.numerator))
  const denominator = sum(figures.map((figure) => figure.denominator ?? 0))
  return { period, provisional, reported: { state: 'value', numerator, denominator } }
}

/**
 * Marks on months as marks on their quarters; a month left out is left out of its quarter's figure instead.
 */
function byQuarters(marks: ChartMarks, quarter: (period: Period) => Period): ChartMarks {
  return {
    annotations: marks.annotations,
    ...(marks.definitions && { definitions: marks.definitions }),
    phases: marks.phases.map((phase) => ({ ...phase, starts: quarter(phase.starts) })),
    points: marks.points
      .filter(({ kind }) => kind === 'astronomical')
      .map((mark) => ({ ...mark, period: quarter(mark.period) })),
  }
}
