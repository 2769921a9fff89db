import { buildRunChartView } from '#app/charts/view/view.ts'
import type { RunChartView } from '#app/charts/view/chart.ts'
import type { ChartMarks } from '#app/charts/marks/marks.ts'
import { ANNOTATION_KINDS, type PointMarkKind } from '#app/measures/notes/notes.ts'
import { withTests, type TestMark } from '#app/charts/marks/test-marks.ts'
import type { TestOutcome } from '#app/charts/marks/marks.ts'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { Direction, Unit } from '#app/measures/catalog/measure.ts'

/** First month of a busy chart. */
export const BUSY_START = '2021-01'

/** Place and length in months of twelve notes, points and spans, some on the same month. */
export const TWELVE_NOTES: readonly (readonly [number, number])[] = [
  [2, 0],
  [2, 5],
  [4, 0],
  [11, 0],
  [12, 0],
  [12, 9],
  [20, 0],
  [33, 3],
  [34, 0],
  [50, 0],
  [58, 0],
  [59, 0],
]

export interface Busy {
  readonly months: number
  /** Place and length in months. */
  readonly notes: readonly (readonly [number, number])[]
  /**
   * Tests: place, length in months, how many months after the start it was decided (null: still running), and
   * how.
   */
  readonly tests?: readonly (readonly [number, number, number | null, TestOutcome])[]
  /** Places where a phase starts, the first one left out. */
  readonly phases: readonly number[]
  readonly marked?: readonly (readonly [number, PointMarkKind])[]
  readonly unit?: Unit
  readonly direction?: Direction
  /** How many of the last figures are provisional. */
  readonly provisional?: number
}

const nobody = { writtenAt: new Date(0), writtenBy: null, startedAt: new Date(0), startedBy: null }
const unmarked = { markedAt: new Date(0), markedBy: null }

/**
 * A P chart with as much on it as requested, a goal, and the eighth month withheld. The level rises with
 * every phase.
 */
export function busyChart(busy: Busy): RunChartView {
  const {
    months,
    notes,
    tests = [],
    phases,
    marked = [],
    unit = 'percent',
    direction = 'up',
    provisional = 2,
  } = busy
  const marks: ChartMarks = {
    annotations: notes.map(([from, length], i) => ({
      ...{ id: `${i}`, kind: ANNOTATION_KINDS[i % 6]!, text: `Note ${i + 1}`, everywhere: false, ...nobody },
      from: addMonths(month(BUSY_START), from),
      to: length === 0 ? null : addMonths(month(BUSY_START), from + length),
    })),
    phases: phases.map((at) => ({
      ...{ id: `${at}`, starts: addPeriods(period(BUSY_START), at), reason: 'New', ...nobody },
    })),
    points: marked.map(([at, kind]) => ({
      ...{ id: `${at}`, period: addPeriods(period(BUSY_START), at), kind, reason: 'Seen', ...unmarked },
    })),
  }
  const changes = tests.map(([from, length, after, kind], i): TestMark => ({
    ...{ id: `test ${i}`, change: `Change ${i + 1}`, href: `/tests/${i}`, writtenAt: new Date(0) },
    ...{ from: addMonths(month(BUSY_START), from), to: addMonths(month(BUSY_START), from + length) },
    running: after === null,
    outcome: after === null ? null : { kind, month: addMonths(month(BUSY_START), from + after) },
  }))
  const level = (at: number) => 80 + phases.filter((start) => start <= at).length * 16
  return buildRunChartView({
    measure: { name: 'Busy', unit, direction, frequency: 'month', shape: 'proportion', multiplier: 100 },
    recorded: Array.from({ length: months }, (_, at) => ({
      period: addPeriods(period(BUSY_START), at),
      provisional: at >= months - provisional,
      reported:
        at === 7
          ? { state: 'withheld' as const }
          : {
              state: 'value' as const,
              numerator: level(at) + ((at * 37) % 23) + at,
              denominator: 200 + (at % 9),
            },
    })),
    goal: 85,
    marks: withTests(marks, changes),
    style: { type: 'p', reason: 'P chart' },
  })
}

/**
 * Everything a chart can carry at once: 60 months, 12 notes, 3 phases, limits, a goal, a gap, and every kind
 * of mark.
 */
export const stressChart = (direction: Direction = 'up'): RunChartView =>
  busyChart({
    ...{ months: 60, notes: TWELVE_NOTES, phases: [18, 40], direction, provisional: 7 },
    marked: [
      [5, 'excluded'],
      [15, 'astronomical'],
      [28, 'excluded'],
      [47, 'astronomical'],
      [48, 'excluded'],
    ],
  })
