import { periodLabel } from '#app/kernel/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatValue } from '../words/format.ts'
import { frameOf, levelPath, linePath, type Frame } from './frame.ts'
import { centrePaths, limitPath } from './levels.ts'
import { markGroups, type MarkGroup } from './markers.ts'
import { valueScale } from './scale.ts'
import { textWidth } from './text.ts'

export const SMALL_SIZE = { width: 260, height: 92, fontSize: 12 } as const

/** A run chart for small multiples: no value axis, the ends of the period axis named, the last value beside its point. */
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
}

export function drawSmall(facts: RunChartFacts): SmallDrawing {
  const { points, goal, measure, last } = facts
  const { width, height, fontSize } = SMALL_SIZE
  const lastValue = last === null ? null : points[last]!.value
  const text = lastValue === null ? '' : formatValue(lastValue, measure.unit)
  const plot = {
    left: 4,
    right: Math.floor(width - textWidth(text, fontSize) - 8),
    top: 8,
    bottom: height - 18,
  }
  const frame = frameOf(points.length, valueScale(facts, 3, { limits: true }), plot)
  return {
    frame,
    median: centrePaths(facts, frame),
    limits: limitPath(facts, frame, 'upper') + limitPath(facts, frame, 'lower'),
    goal: goal === null ? '' : levelPath(frame, goal, -0.5, Math.max(1, points.length) - 0.5),
    line: linePath(facts, frame),
    marks: markGroups(facts, frame, Math.min(3, Math.max(1.4, frame.step * 0.28))),
    value: lastValue === null ? null : { x: plot.right + 6, y: frame.y(lastValue), text },
    first: points.length === 0 ? '' : periodLabel(points[0]!.period),
    last: points.length < 2 ? '' : periodLabel(points.at(-1)!.period),
  }
}
