import { periodLabel } from '#app/kernel/time/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatValue } from '../words/format.ts'
import { frameOf, levelPath, linePath, type Frame } from './frame.ts'
import { centerPaths, limitPath } from './axes/levels.ts'
import { markGroups, type MarkGroup } from './markers.ts'
import { barsOf, lanesHeight, lanesOf, testMarks, type Bar, type Lanes, type TestMarks } from './lanes.ts'
import { valueScale } from './axes/scale.ts'
import { textWidth } from './labels/text.ts'

export const SMALL_SIZE = { width: 260, height: 92, fontSize: 12 } as const

/**
 * A run chart for small multiples: no value axis, the ends of the period axis named, the last value beside
 * its point.
 */
export interface SmallDrawing {
  readonly frame: Frame
  readonly median: { readonly solid: string; readonly extension: string }
  /** Empty on a chart without limits. */
  readonly limits: string
  /** Empty without a goal. */
  readonly goal: string
  readonly line: string
  readonly marks: readonly MarkGroup[]
  readonly value: { readonly x: number; readonly y: number; readonly text: string } | null
  readonly first: string
  readonly last: string
  /** Tests above the plot, where the chart has any; absent without, as on cards. */
  readonly tests?: SmallTests
}

export interface SmallTests {
  readonly bars: readonly Bar[]
  readonly marks: TestMarks
  /** From where each began, down through the plot. */
  readonly guide: string
}

export function drawSmall(facts: RunChartFacts): SmallDrawing {
  const { points, goal, measure, last, annotations } = facts
  const tests = annotations.filter(({ note }) => note.test)
  const { width, height, fontSize } = SMALL_SIZE
  const lastValue = last === null ? null : points[last]!.value
  const text = lastValue === null ? '' : formatValue(lastValue, measure.unit)
  const scale = valueScale(facts, 3, { limits: true })
  const sides = { left: 4, right: Math.floor(width - textWidth(text, fontSize) - 8) }
  const bottom = height - 18
  const lanes = lanesOf(tests, frameOf(points.length, scale, { ...sides, top: 8, bottom }))
  // More than fits above half of the plot would leave no chart.
  const forTests = Math.min(tests.length === 0 ? 0 : lanesHeight(lanes), (bottom - 8) / 2)
  const plot = { ...sides, top: 8 + forTests, bottom }
  const frame = frameOf(points.length, scale, plot)
  return {
    frame,
    median: centerPaths(facts, frame),
    limits: limitPath(facts, frame, 'upper') + limitPath(facts, frame, 'lower'),
    goal: goal === null ? '' : levelPath(frame, goal, -0.5, Math.max(1, points.length) - 0.5),
    line: linePath(facts, frame),
    marks: markGroups(facts, frame, Math.min(3, Math.max(1.4, frame.step * 0.28))),
    value: lastValue === null ? null : { x: plot.right + 6, y: frame.y(lastValue), text },
    first: points.length === 0 ? '' : periodLabel(points[0]!.period),
    last: points.length < 2 ? '' : periodLabel(points.at(-1)!.period),
    ...(tests.length > 0 && { tests: smallTests(lanes, frame) }),
  }
}

function smallTests(lanes: Lanes, { x, plot }: Frame): SmallTests {
  const top = plot.top - lanesHeight(lanes) - 2
  const starts = new Set(lanes.spans.map(({ note }) => x(note.from - 0.5)))
  return {
    bars: barsOf(lanes, top),
    marks: testMarks(lanes, top),
    guide: [...starts].map((at) => `M${at},${plot.top}V${plot.bottom}`).join(''),
  }
}
