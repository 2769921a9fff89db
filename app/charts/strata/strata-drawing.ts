import { spread, widestLine } from '../drawing/labels/end-labels.ts'
import { frameOf, tenth, type Frame, type Plot } from '../drawing/frame.ts'
import type { DrawingSize, FullDrawing } from '../drawing/full.ts'
import { gapMarks } from '../drawing/gap-marks.ts'
import { periodAxis } from '../drawing/axes/period-axis.ts'
import { roundScale } from '../drawing/axes/scale.ts'
import { textWidth } from '../drawing/labels/text.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatLevel, formatValue } from '../words/format.ts'
import type { StrataView, StratumPoint } from './strata-view.ts'

/**
 * One group as it is drawn: distinguished by its dashes and the shape of its marks (`style`, 0 to 7), and named
 * at its end.
 */
export interface DrawnStratum {
  readonly slug: string
  readonly style: number
  readonly dashes: string | undefined
  readonly line: string
  readonly marks: string
  readonly label: { readonly x: number; readonly y: number; readonly text: string }
  /** From the last point to its label, where the two lie apart. */
  readonly leader: string
}

export type StrataDrawing = Pick<
  FullDrawing,
  'size' | 'frame' | 'valueTicks' | 'unit' | 'periodAxis' | 'rows' | 'gaps'
> & {
  readonly strata: readonly DrawnStratum[]
  /** Everybody, behind the groups. */
  readonly total: string
  readonly totalLabel: { readonly x: number; readonly y: number; readonly text: string } | null
}

/**
 * The groups as lines on one axis, with everybody behind them. Labels at the line's ends are moved apart
 * where they would touch.
 */
export function drawStrata(facts: RunChartFacts, view: StrataView, size: DrawingSize): StrataDrawing {
  const { points, measure } = facts
  const { width, height, fontSize } = size
  const small = fontSize * 0.86
  const values = [...points, ...view.lines.flatMap((line) => line.points)].flatMap(({ value }) => value ?? [])
  const scale = roundScale(Math.min(0, ...values), Math.max(1, ...values), 5)
  const tickLabel = (value: number) => formatLevel(value, measure.unit === 'percent' ? 'percent' : 'ratio')
  const hasGaps = points.some(({ gap }) => gap !== null)
  const ends = [
    ...view.lines.map((line) => ({ name: line.shortName, points: line.points })),
    { name: 'Everybody', points },
  ].map(({ name, points: own }) => endOf(name, own, measure.unit))
  const lines = ends.flatMap((end) => (end ? [end.text] : []))
  const plot: Plot = {
    left: Math.ceil(Math.max(...scale.ticks.map((tick) => textWidth(tickLabel(tick), small))) + 10),
    right: Math.floor(width - widestLine([{ kind: 'value', lines }], small) - fontSize * 0.9),
    top: Math.round(fontSize * 1.4),
    bottom: Math.round(height - fontSize * (hasGaps ? 4.3 : 3.1)),
  }
  const frame = frameOf(points.length, scale, plot)
  const periodRow = tenth(plot.bottom + fontSize * (hasGaps ? 2.3 : 1.1))
  const labels = placeEnds(ends, frame, fontSize * 1.15)
  const radius = Math.min(3.6, Math.max(2, frame.step * 0.28))
  return {
    size,
    frame,
    valueTicks: scale.ticks.map((tick) => ({ y: frame.y(tick), label: tickLabel(tick) })),
    unit: measure.unit === 'per-1000' ? 'per 1,000' : null,
    periodAxis: periodAxis(
      points.map(({ period }) => period),
      frame,
      { period: small, year: fontSize * 1.1 },
    ),
    rows: { gap: plot.bottom + 7, period: periodRow, year: tenth(periodRow + fontSize * 1.35) },
    gaps: gapMarks(points, frame, plot.bottom + 7, small * 0.95),
    strata: view.lines.map((line, at) => ({
      slug: line.slug,
      style: at % STRATUM_DASHES.length,
      dashes: STRATUM_DASHES[at % STRATUM_DASHES.length],
      line: pathOf(line.points, frame),
      marks: line.points
        .map(({ value }, place) =>
          value === null ? '' : stratumMark(at, frame.x(place), frame.y(value), radius),
        )
        .join(''),
      label: labels[at]!.label,
      leader: labels[at]!.leader,
    })),
    total: pathOf(points, frame),
    totalLabel: labels.at(-1)!.label.text === '' ? null : labels.at(-1)!.label,
  }
}

type End = { readonly text: string; readonly at: number; readonly value: number }

function endOf(
  name: string,
  points: readonly Pick<StratumPoint, 'value'>[],
  unit: RunChartFacts['measure']['unit'],
): End | null {
  const at = points.findLastIndex(({ value }) => value !== null)
  const value = points[at]?.value ?? null
  return value === null ? null : { text: `${name} ${formatValue(value, unit)}`, at, value }
}

function placeEnds(ends: readonly (End | null)[], frame: Frame, lineHeight: number) {
  const { plot } = frame
  const x = tenth(plot.right + lineHeight * 0.6)
  const shown = ends.flatMap((end, index) => (end ? [{ index, end, y: frame.y(end.value) }] : []))
  shown.sort((a, b) => a.y - b.y)
  const middles = spread(
    shown.map(({ y }) => ({ y, height: lineHeight })),
    plot.top - lineHeight,
    plot.bottom + lineHeight,
  )
  const placed = ends.map(() => ({ label: { x, y: 0, text: '' }, leader: '' }))
  shown.forEach(({ index, end, y }, order) => {
    const labelY = tenth(middles[order]!)
    const away = Math.abs(labelY - y) > lineHeight * 0.4 || frame.x(end.at) < plot.right - frame.step
    placed[index] = {
      label: { x, y: labelY, text: end.text },
      leader: away ? `M${frame.x(end.at)},${y}L${tenth(x - 3)},${labelY}` : '',
    }
  })
  return placed
}

/** Lifted at every place without a value. */
export function pathOf(
  points: readonly Pick<StratumPoint, 'value'>[],
  frame: Pick<Frame, 'x' | 'y'>,
): string {
  return points
    .map(({ value }, at) => {
      if (value === null) return ''
      const joined = at > 0 && points[at - 1]!.value !== null
      return `${joined ? 'L' : 'M'}${frame.x(at)},${frame.y(value)}`
    })
    .join('')
}

/** Dashes of the groups' lines, by their place; the first is drawn through. */
export const STRATUM_DASHES = [
  ...[undefined, '7 3', '2 3', '9 3 2 3'],
  ...['4 4', '1 4', '12 4', '12 3 2 3 2 3'],
] as const

/** The mark of the group at one place among the groups: eight shapes that can be distinguished without color. */
export function stratumMark(place: number, x: number, y: number, r: number): string {
  const t = (n: number) => tenth(n)
  switch (place % STRATUM_DASHES.length) {
    case 0:
      return `M${t(x - r)},${y}a${t(r)},${t(r)} 0 1,0 ${t(2 * r)},0a${t(r)},${t(r)} 0 1,0 ${t(-2 * r)},0`
    case 1:
      return `M${t(x - r)},${t(y - r)}h${t(2 * r)}v${t(2 * r)}h${t(-2 * r)}z`
    case 2:
      return `M${x},${t(y - r * 1.3)}l${t(r * 1.2)},${t(r * 2.1)}h${t(-r * 2.4)}z`
    case 3:
      return `M${x},${t(y - r * 1.4)}l${t(r * 1.4)},${t(r * 1.4)}l${t(-r * 1.4)},${t(r * 1.4)}l${t(-r * 1.4)},${t(-r * 1.4)}z`
    case 4:
      return `M${x},${t(y + r * 1.3)}l${t(r * 1.2)},${t(-r * 2.1)}h${t(-r * 2.4)}z`
    case 5:
      return `M${t(x - r)},${t(y - r)}l${t(2 * r)},${t(2 * r)}m0,${t(-2 * r)}l${t(-2 * r)},${t(2 * r)}`
    case 6:
      return `M${t(x - r * 1.3)},${y}h${t(2.6 * r)}M${x},${t(y - r * 1.3)}v${t(2.6 * r)}`
    default:
      return `M${t(x - r * 1.2)},${t(y - r * 0.5)}h${t(2.4 * r)}v${t(r)}h${t(-2.4 * r)}z`
  }
}
