import fc from 'fast-check'
import { expect, test } from 'vitest'
import { busyChart, stressChart } from '#tests/support/busy-chart.ts'
import { drawFull, FULL_SIZES, type FullDrawing } from './full.ts'
import { MARK_KINDS } from './markers.ts'
import { drawSmall, SMALL_SIZE } from './small.ts'
import { textWidth } from './labels/text.ts'

type Box = { readonly what: string; left: number; right: number; top: number; bottom: number }

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

test('the stress chart carries all there is', () => {
  const { phases, annotations, details, goal, points } = stressChart()
  expect([points.length, phases.length, annotations.length, goal]).toEqual([60, 3, 12, 85])
  expect(annotations.filter(({ from, to }) => from < to)).toHaveLength(3)
  expect(details.filter(({ excluded }) => excluded !== null)).toHaveLength(3)
  expect(details.filter(({ astronomical }) => astronomical !== null)).toHaveLength(2)
  const drawn = new Set((['up', 'down'] as const).flatMap((way) => kindsOf(stressChart(way))))
  // Diamonds belong to the NHS rules on a measure without a better side, which this one has.
  const kinds = MARK_KINDS.filter((kind) => !kind.startsWith('neither'))
  expect([...drawn].sort()).toEqual([...kinds].sort())
})

const kindsOf = (chart: ReturnType<typeof stressChart>) =>
  drawFull(chart, FULL_SIZES.wide).marks.map(({ kind }) => kind)

test.each(['narrow', 'medium', 'wide'] as const)(
  '60 points, 12 notes and 3 phases lie beside each other: %s',
  (width) => {
    const drawing = drawFull(stressChart(), FULL_SIZES[width])
    const all = boxes(drawing)
    expect(overlaps(all)).toEqual([])
    expect(outside(drawing, all)).toEqual([])
    expect(drawing.flags.flags.at(-1)!.label).toMatch(/12$/)
    expect(drawing.flags.bars).toHaveLength(3)
    expect(drawing.phaseLabels.map(({ text }) => text.slice(0, 7))).toEqual(['Phase 1', 'Phase 2', 'Phase 3'])
    expect(drawing.limits).not.toBe('')
    expect(drawing.endLabels.map(({ kind }) => kind).sort()).toEqual([
      'goal',
      'lower',
      'median',
      'upper',
      'value',
    ])
  },
)

test.each(['narrow', 'medium', 'wide'] as const)(
  'no mark lies on a label, or reaches out of the plot: %s',
  (width) => {
    const chart = stressChart('down')
    const drawing = drawFull(chart, FULL_SIZES[width])
    const { frame } = drawing
    // The ring with rays is the largest mark; a point without it is at most a ringed dot.
    const radius = Math.min(4, Math.max(2, frame.step * 0.3))
    const marks = chart.points.flatMap(({ value }, at): Box[] => {
      if (value === null) return []
      const reach = radius * (chart.details[at]!.astronomical === null ? 1.75 : 3.6)
      const [x, y] = [frame.x(at), frame.y(value)]
      return [{ what: `mark ${at}`, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }]
    })
    const labels = boxes(drawing)
    const struck = marks.flatMap((mark) => labels.flatMap((label) => overlaps([mark, label])))
    expect(struck).toEqual([])
    expect(outside(drawing, marks)).toEqual([])
  },
)

test('letters keep a readable size in every room that a drawing is shown in', () => {
  // From the narrowest column (320 px less the edges of the page) over the two widths at which the drawing
  // changes.
  const rooms = { narrow: [288, 480], medium: [480, 800], wide: [800, 1150] } as const
  for (const width of ['narrow', 'medium', 'wide'] as const) {
    const { width: box, fontSize } = FULL_SIZES[width]
    const [least, most] = rooms[width].map((room) => (fontSize * room) / box)
    expect(least).toBeGreaterThan(11)
    expect(most).toBeLessThan(19.5)
  }
})

test('the value beside a small chart stays within it and clear of the marks', () => {
  const { value, frame } = drawSmall(stressChart())
  expect(value!.x).toBeGreaterThan(frame.plot.right + 3)
  expect(value!.x + textWidth(value!.text, SMALL_SIZE.fontSize)).toBeLessThanOrEqual(SMALL_SIZE.width)
})

test('without room for the names of months no row is kept for them', () => {
  const wide = drawFull(stressChart(), FULL_SIZES.wide)
  const narrow = drawFull(stressChart(), FULL_SIZES.narrow)
  const named = ({ periodAxis }: FullDrawing) => periodAxis.labels.some(({ kind }) => kind === 'period')
  expect([named(wide), named(narrow)]).toEqual([true, false])
  expect(wide.rows.year).toBeGreaterThan(wide.rows.period)
  expect(narrow.rows.year).toBe(narrow.rows.period)
})

test('whatever people write, nothing lies on anything else', () => {
  const note = fc.tuple(fc.nat(70), fc.nat(12))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.array(note, { maxLength: 30 }),
      fc.array(fc.nat(80), { maxLength: 4 }),
      fc.constantFrom('percent', 'per-1000', 'days'),
      fc.constantFrom('narrow', 'medium', 'wide'),
      (months, notes, phases, unit, width) => {
        const drawing = drawFull(busyChart({ months, notes, phases, unit }), FULL_SIZES[width])
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
    busyChart({
      months: 24,
      notes: [
        [2, 0],
        [3, 4],
        [5, 4],
        [12, 2],
      ],
      phases: [],
    }),
    FULL_SIZES.wide,
  )
  expect(flags.bars).toHaveLength(3)
  expect(new Set(flags.bars.map(({ y }) => y)).size).toBe(2)
})

test('the line is cut where a phase begins, where a definition changed and around a point left out', () => {
  const chart = busyChart({
    months: 24,
    notes: [
      [4, 0],
      [5, 0],
      [6, 0],
      [15, 0],
    ],
    phases: [10],
  })
  const { line, boundaries, limits, flags } = drawFull(chart, FULL_SIZES.wide)
  // Its two strokes are enough: no dots beside them.
  expect(flags.flags.map(({ guide }) => guide === '')).toEqual([false, false, false, true])
  const count = (text: string, character: string) => text.split(character).length - 1
  // Cut by the missing month 7, by the phase at 10 and by the definition at 15.
  expect(count(line, 'M')).toBe(4)
  expect([count(boundaries.phase, 'M'), count(boundaries.definition, 'M')]).toEqual([1, 2])
  // Upper and lower, each in two phases and cut by the missing month.
  expect(count(limits, 'M')).toBe(6)
})
