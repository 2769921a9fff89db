import type { RunChartFacts, RunChartView } from '../view/chart.ts'
import { formatLevel } from '../words/format.ts'
import { endTexts, placeEndLabels, widestLine, type EndLabel } from './labels/end-labels.ts'
import { flagSpace, placeFlags, type Flags } from './labels/flags.ts'
import { frameOf, levelPath, linePath, tenth, type Frame, type Plot } from './frame.ts'
import { gapMarks, type GapMarks } from './gap-marks.ts'
import { boundaryPaths, centerPaths, limitPath } from './axes/levels.ts'
import { supersededPath } from './superseded-path.ts'
import { markGroups, type MarkGroup } from './markers.ts'
import { periodAxis, type PeriodAxis } from './axes/period-axis.ts'
import { phaseLabels, shadedBaselines, type PhaseLabel } from './labels/phase-labels.ts'
import { valueScale } from './axes/scale.ts'
import { textWidth } from './labels/text.ts'

/** View box and type size of a drawing, in the same units. */
export interface DrawingSize {
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

/** Three drawings of one chart, so that letters stay readable from a telephone to a wall. */
export const FULL_SIZES = {
  narrow: { width: 340, height: 290, fontSize: 13 },
  medium: { width: 600, height: 320, fontSize: 14 },
  wide: { width: 1040, height: 400, fontSize: 15 },
} as const satisfies Record<string, DrawingSize>

/**
 * A full chart as plain numbers, paths and texts: no component has to know how it came about. Paths are empty
 * where there is nothing.
 */
export interface FullDrawing {
  /**
   * As requested, higher by what flags need and lower by the row of period names where there is no room for
   * any.
   */
  readonly size: DrawingSize
  readonly frame: Frame
  readonly valueTicks: readonly { readonly y: number; readonly label: string }[]
  /** Unit above the value axis; null where the tick labels carry it. */
  readonly unit: string | null
  readonly periodAxis: PeriodAxis
  /** Middles of the rows under the plot. */
  readonly rows: { readonly gap: number; readonly period: number; readonly year: number }
  readonly baselines: readonly { readonly x: number; readonly width: number }[]
  /** Names of the phases, or of the baseline where there is one phase, on the line `labelRow`. */
  readonly phaseLabels: readonly PhaseLabel[]
  readonly labelRow: number
  readonly median: { readonly solid: string; readonly extension: string }
  readonly limits: string
  readonly boundaries: { readonly phase: string; readonly definition: string }
  readonly flags: Flags
  readonly goal: string
  readonly line: string
  readonly marks: readonly MarkGroup[]
  /** Former values of corrected figures: hollow marks, each joined to the current point. */
  readonly superseded: string
  readonly gaps: GapMarks
  readonly endLabels: readonly EndLabel[]
  readonly leader: string
}

const UNIT_ABOVE = {
  percent: null,
  'per-1000': 'per 1,000',
  ratio: 'ratio',
  count: null,
  days: 'days',
  minutes: 'minutes',
}

export function drawFull(
  facts: RunChartFacts & Pick<RunChartView, 'superseded'>,
  asked: DrawingSize,
): FullDrawing {
  const { points, measure, goal, annotations } = facts
  const { width, fontSize } = asked
  const small = fontSize * 0.86
  const scale = valueScale(facts, 5, { limits: true })
  const tickLabel = (value: number) =>
    measure.unit === 'percent' ? formatLevel(value, 'percent') : formatLevel(value, 'ratio')
  const texts = endTexts(facts, width >= 900)
  const unit = UNIT_ABOVE[measure.unit]
  const hasGaps = points.some((point) => point.gap !== null)
  const labelRow = tenth(fontSize * (unit === null ? 1.2 : 2.2))
  const flagsTop = Math.round(labelRow + fontSize * 0.4)
  const sides = {
    left: Math.ceil(Math.max(...scale.ticks.map((tick) => textWidth(tickLabel(tick), small))) + 10),
    right: Math.floor(width - widestLine(texts, fontSize) - fontSize * 0.65),
  }
  const across = frameOf(points.length, scale, { ...sides, top: 0, bottom: 0 })
  const forFlags = flagSpace(annotations, across, fontSize)
  const plot: Plot = {
    ...sides,
    top: flagsTop + forFlags,
    bottom: Math.round(asked.height + forFlags - fontSize * (hasGaps ? 4.3 : 3.1)),
  }
  const frame = frameOf(points.length, scale, plot)
  const axis = periodAxis(
    points.map((point) => point.period),
    frame,
    { period: small, year: fontSize * 1.1 },
  )
  const nameRow = axis.labels.some(({ kind }) => kind === 'period') ? fontSize * 1.35 : 0
  const gapRow = plot.bottom + 7
  const periodRow = tenth(plot.bottom + fontSize * (hasGaps ? 2.3 : 1.1))
  const ends = placeEndLabels(facts, frame, texts, fontSize * 1.25)
  return {
    size: { ...asked, height: tenth(asked.height + forFlags + nameRow - fontSize * 1.35) },
    frame,
    valueTicks: scale.ticks.map((tick) => ({ y: frame.y(tick), label: tickLabel(tick) })),
    unit,
    periodAxis: axis,
    rows: { gap: gapRow, period: periodRow, year: tenth(periodRow + nameRow) },
    baselines: shadedBaselines(facts, frame),
    phaseLabels: phaseLabels(facts, frame, small),
    labelRow,
    median: centerPaths(facts, frame),
    limits: limitPath(facts, frame, 'upper') + limitPath(facts, frame, 'lower'),
    boundaries: boundaryPaths(facts, frame),
    flags: placeFlags(annotations, frame, flagsTop, fontSize),
    goal: goal === null ? '' : levelPath(frame, goal, -0.5, Math.max(1, points.length) - 0.5),
    line: linePath(facts, frame),
    marks: markGroups(facts, frame, Math.min(4, Math.max(2, frame.step * 0.3))),
    superseded: supersededPath(facts, frame, scale.max, Math.min(4, Math.max(2, frame.step * 0.3))),
    gaps: gapMarks(points, frame, gapRow, small * 0.95),
    endLabels: ends.labels,
    leader: ends.leader,
  }
}
