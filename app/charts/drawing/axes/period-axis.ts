import { calendarMonthOf, monthShortName, yearOf } from '#app/kernel/time/month.ts'
import { firstMonthOf, frequencyOf, type Period } from '#app/kernel/time/period.ts'
import { tenth, type Frame } from '../frame.ts'
import { textWidth } from '../labels/text.ts'

export interface AxisLabel {
  readonly kind: 'period' | 'year'
  readonly x: number
  readonly anchor: 'start' | 'middle'
  readonly text: string
  /** Estimated width, to place something beside it. */
  readonly width: number
}

export interface PeriodAxis {
  /** Places of the small ticks, one a period. */
  readonly ticks: readonly number[]
  /** Where a new year starts, between two periods; none on an axis of years. */
  readonly yearStarts: readonly number[]
  /** Those of them whose year is written. */
  readonly writtenYearStarts: readonly number[]
  readonly labels: readonly AxisLabel[]
}

/** Air between two labels of a row. */
const AIR = 6
/** A year is written this far from where it starts. */
const INDENT = 3

/**
 * The period axis: a tick for every period, years written large, and months or quarters named as far as there
 * is room. Labels of a row never touch: months go from all to each third, each sixth, none; years from all to
 * each second, fifth, tenth ...
 */
export function periodAxis(
  periods: readonly Period[],
  frame: Frame,
  fontSize: { period: number; year: number },
): PeriodAxis {
  const ticks = periods.map((_, at) => frame.x(at))
  const first = periods[0]
  if (first === undefined) return { ticks, yearStarts: [], writtenYearStarts: [], labels: [] }
  if (frequencyOf(first) === 'year') {
    const labels = yearsUnderTicks(periods, frame, fontSize.year)
    return { ticks, yearStarts: [], writtenYearStarts: [], labels }
  }
  const events = isEvent(first)
  const starts = periods.flatMap((p, at) =>
    at > 0 && (events ? isNewYear(p, periods[at - 1]!) : isFirstOfYear(p)) ? [at] : [],
  )
  const yearStarts = starts.map((at) => frame.x(at - 0.5))
  const years = yearsFromTheirStart(periods, [0, ...starts], frame, fontSize.year)
  return {
    ticks,
    yearStarts,
    writtenYearStarts: yearStarts.filter((x) => years.some((year) => year.x === tenth(x + INDENT))),
    labels: [
      ...(events
        ? eventNumbers(periods, frame, fontSize.period)
        : periodNames(periods, frame, fontSize.period)),
      ...years,
    ],
  }
}

const isEvent = (p: Period) => p.includes('/')
const isNewYear = (p: Period, before: Period) => yearOf(firstMonthOf(p)) !== yearOf(firstMonthOf(before))

/** Events are numbered, as far as there is room. */
function eventNumbers(periods: readonly Period[], frame: Frame, fontSize: number): AxisLabel[] {
  const names = periods.map((p) => p.slice(p.indexOf('/') + 1))
  const widest = textWidth(names.at(-1) ?? '', fontSize)
  const every = Math.max(1, Math.ceil((widest + AIR) / frame.step))
  return names.flatMap((text, at) =>
    at % every === 0
      ? [
          {
            kind: 'period' as const,
            x: frame.x(at),
            anchor: 'middle' as const,
            text,
            width: textWidth(text, fontSize),
          },
        ]
      : [],
  )
}

const isFirstOfYear = (p: Period) => calendarMonthOf(firstMonthOf(p)) === 1

function periodNames(periods: readonly Period[], frame: Frame, fontSize: number): AxisLabel[] {
  const monthly = frequencyOf(periods[0]!) === 'month'
  const name = (p: Period) => (monthly ? monthShortName(firstMonthOf(p)) : p.slice(5))
  const widest = textWidth(monthly ? 'May' : 'Q4', fontSize)
  const stride = (monthly ? [1, 3, 6] : [1]).find((every) => every * frame.step >= widest + AIR)
  if (stride === undefined) return []
  return periods.flatMap((p, at) =>
    (calendarMonthOf(firstMonthOf(p)) - 1) % stride === 0 || !monthly
      ? [
          {
            kind: 'period' as const,
            x: frame.x(at),
            anchor: 'middle' as const,
            text: name(p),
            width: textWidth(name(p), fontSize),
          },
        ]
      : [],
  )
}

/** Written from where the year starts; a first part of a year too short for its label goes without. */
function yearsFromTheirStart(
  periods: readonly Period[],
  starts: readonly number[],
  frame: Frame,
  fontSize: number,
): AxisLabel[] {
  const all = starts.map((at) => yearLabel(periods[at]!, frame.x(at - 0.5) + INDENT, 'start', fontSize))
  return thinned(all)
}

function yearsUnderTicks(periods: readonly Period[], frame: Frame, fontSize: number): AxisLabel[] {
  return thinned(periods.map((p, at) => yearLabel(p, frame.x(at), 'middle', fontSize)))
}

function yearLabel(p: Period, x: number, anchor: AxisLabel['anchor'], fontSize: number): AxisLabel {
  const text = String(yearOf(firstMonthOf(p)))
  return { kind: 'year', x: tenth(x), anchor, text, width: textWidth(text, fontSize) }
}

/**
 * Every k-th year counted back from the newest, with the smallest k of 1, 2, 5, 10 ... that leaves air
 * between all but the first.
 */
function thinned(labels: readonly AxisLabel[]): AxisLabel[] {
  for (const every of [1, 2, 5, 10, 20, 50, 100]) {
    const drawn = labels.filter((_, at) => (labels.length - 1 - at) % every === 0)
    const fit = drawn.filter((label, i) => i === drawn.length - 1 || leavesAir(label, drawn[i + 1]!))
    if (fit.length >= drawn.length - 1 && (fit.length === drawn.length || fit[0] !== drawn[0])) return fit
  }
  return labels.slice(-1)
}

const leavesAir = (label: AxisLabel, next: AxisLabel): boolean => rightOf(label) + AIR <= leftOf(next)
const leftOf = ({ x, anchor, width }: AxisLabel) => (anchor === 'start' ? x : x - width / 2)
const rightOf = (label: AxisLabel) => leftOf(label) + label.width
