import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, month } from '#app/kernel/month.ts'
import { addPeriods, period } from '#app/kernel/period.ts'
import type { Unit } from '#app/measures/core/catalogue/measure.ts'
import type { ChartMarks } from '../marks/marks.ts'
import { buildRunChartView } from '../view/view.ts'
import { drawFull, FULL_SIZES, type FullDrawing } from './full.ts'
import { textWidth } from './text.ts'

type Box = { readonly what: string; left: number; right: number; top: number; bottom: number }

const START = '2021-01'
const someone = { writtenAt: new Date(0), writtenBy: null, startedAt: new Date(0), startedBy: null }

/** A chart with as much on it as the design asks for: notes at the given places, phases, a missing month, limits and a goal. */
function busy(
  points: number,
  notes: readonly (readonly [number, number])[],
  phases: readonly number[],
  unit: Unit = 'percent',
) {
  const marks: ChartMarks = {
    annotations: notes.map(([from, length], i) => ({
      ...{
        id: `${i}`,
        kind: i === 3 ? 'definition' : 'test',
        text: `Note ${i}`,
        everywhere: false,
        ...someone,
      },
      from: addMonths(month(START), from),
      to: length === 0 ? null : addMonths(month(START), from + length),
    })),
    phases: phases.map((at) => ({
      id: `${at}`,
      starts: addPeriods(period(START), at),
      reason: 'New',
      ...someone,
    })),
    points: [],
  }
  return buildRunChartView({
    measure: {
      name: 'Busy',
      unit,
      direction: 'up',
      frequency: 'month',
      shape: 'proportion',
      multiplier: 100,
    },
    recorded: Array.from({ length: points }, (_, at) => ({
      period: addPeriods(period(START), at),
      provisional: at > points - 3,
      reading:
        at === 7
          ? { state: 'withheld' as const }
          : { state: 'value' as const, numerator: 80 + ((at * 37) % 23) + at, denominator: 200 + (at % 9) },
    })),
    goal: 85,
    marks,
    style: { type: 'p', reason: 'P chart' },
  })
}

const NOTES = [
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
] as const

/** Everything written or flagged, as boxes; text stands in its row by half its size up and down. */
function boxes(drawing: FullDrawing): Box[] {
  const { size, flags, periodAxis, rows, endLabels, gaps, frame } = drawing
  const fs = size.fontSize
  const text = (what: string, x: number, middle: number, width: number, height: number): Box => ({
    what,
    left: x,
    right: x + width,
    top: middle - height / 2,
    bottom: middle + height / 2,
  })
  return [
    ...flags.flags.map(({ label, x, width }) =>
      text(`flag ${label}`, x - width / 2, flags.y, width, flags.height),
    ),
    ...flags.bars.map(({ x, y, width }) => ({
      what: 'bar',
      left: x,
      right: x + width,
      top: y,
      bottom: y + 3,
    })),
    ...drawing.phaseLabels.map(({ x, text: label, width }) =>
      text(label, x, drawing.labelRow - fs * 0.3, width, fs * 0.8),
    ),
    ...(drawing.unit === null
      ? []
      : [text(drawing.unit, 0, fs * 0.7, textWidth(drawing.unit, fs * 0.86), fs * 0.8)]),
    ...drawing.valueTicks.map(({ y, label }) => {
      const width = textWidth(label, fs * 0.86)
      return text(label, frame.plot.left - 6 - width, y, width, fs * 0.7)
    }),
    ...periodAxis.labels.map(({ kind, x, anchor, text: label, width }) =>
      text(label, anchor === 'start' ? x : x - width / 2, rows[kind], width, fs * 0.8),
    ),
    ...gaps.labels.map(({ x, text: label }) => {
      const width = textWidth(label, fs * 0.8)
      return text(label, x - width / 2, rows.gap + fs * 0.65, width, fs * 0.7)
    }),
    ...endLabels.flatMap(({ lines, x, y }) =>
      lines.map((line, i) => text(line, x, y + i * fs * 1.25, textWidth(line, fs), fs * 0.9)),
    ),
  ]
}

function overlaps(all: readonly Box[]): string[] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.2 &&
          b.left < a.right - 0.2 &&
          a.top < b.bottom - 0.2 &&
          b.top < a.bottom - 0.2,
      )
      .map((b) => `${a.what} on ${b.what}`),
  )
}

const outside = ({ size }: FullDrawing, all: readonly Box[]): string[] =>
  all
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.2 || top < -0.2 || right > size.width + 0.5 || bottom > size.height + 0.5,
    )
    .map(({ what }) => what)

test.each(['narrow', 'medium', 'wide'] as const)(
  '60 points, 12 notes and 3 phases lie beside each other: %s',
  (width) => {
    const chart = busy(60, NOTES, [18, 40])
    const drawing = drawFull(chart, FULL_SIZES[width])
    const all = boxes(drawing)
    expect([chart.phases.length, chart.annotations.length]).toEqual([3, 12])
    expect(overlaps(all)).toEqual([])
    expect(outside(drawing, all)).toEqual([])
    expect(drawing.flags.flags.at(-1)!.label).toMatch(/12$/)
    expect(drawing.endLabels.map(({ kind }) => kind).sort()).toEqual([
      'goal',
      'lower',
      'median',
      'upper',
      'value',
    ])
  },
)

test('whatever people write, nothing lies on anything else', () => {
  const note = fc.tuple(fc.nat(70), fc.nat(12))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.array(note, { maxLength: 30 }),
      fc.array(fc.nat(80), { maxLength: 4 }),
      fc.constantFrom('percent', 'per-1000', 'days'),
      fc.constantFrom('narrow', 'medium', 'wide'),
      (points, notes, phases, unit, width) => {
        const drawing = drawFull(busy(points, notes, phases, unit), FULL_SIZES[width])
        const all = boxes(drawing)
        expect(overlaps(all)).toEqual([])
        expect(outside(drawing, all)).toEqual([])
        expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity/)
      },
    ),
    { numRuns: 200 },
  )
})

test('a note on one month has no bar, and bars on the same months lie in lanes of their own', () => {
  const { flags } = drawFull(
    busy(
      24,
      [
        [2, 0],
        [3, 4],
        [5, 4],
        [12, 2],
      ],
      [],
    ),
    FULL_SIZES.wide,
  )
  expect(flags.bars).toHaveLength(3)
  expect(new Set(flags.bars.map(({ y }) => y)).size).toBe(2)
})

test('the line is cut where a phase begins, where a definition changed and around a point left out', () => {
  const chart = busy(
    24,
    [
      [4, 0],
      [5, 0],
      [6, 0],
      [15, 0],
    ],
    [10],
  )
  const { line, boundaries, limits } = drawFull(chart, FULL_SIZES.wide)
  const count = (text: string, letter: string) => text.split(letter).length - 1
  // Cut by the missing month 7, by the phase at 10 and by the definition at 15.
  expect(count(line, 'M')).toBe(4)
  expect([count(boundaries.phase, 'M'), count(boundaries.definition, 'M')]).toEqual([1, 2])
  // Upper and lower, each in two phases and cut by the missing month.
  expect(count(limits, 'M')).toBe(6)
})
