import { monthOrdinal, type Month } from '#app/kernel/time/month.ts'
import { firstMonthOf, monthsIn } from '#app/kernel/time/period.ts'
import type { RunChartView } from '../view/chart.ts'
import { drawnLimits } from '../drawing/axes/levels.ts'
import { PANEL } from '../drawing/panel.ts'
import type { ValueScale } from '../drawing/frame.ts'

/** What the panels of a page have in common along the time axis. */
export interface PanelSpan {
  readonly first: Month
  readonly months: number
}

/**
 * One small chart as paths. Dots are lines of no length with round ends: a tenth of the markup of circles.
 * Empty where there is nothing.
 */
export interface PanelDrawing {
  readonly center: string
  readonly goal: string
  readonly limits: string
  readonly line: string
  readonly common: string
  readonly improvement: string
  readonly concern: string
  /** Diamonds: signals that are neither improvement nor concern. */
  readonly neither: string
  /** Holes in the provisional points. */
  readonly hollow: string
  /** Crosses where people left a point out. */
  readonly excluded: string
}

/** A panel without a single period. */
export const NOTHING_DRAWN: PanelDrawing = {
  ...{ center: '', goal: '', limits: '', line: '' },
  ...{ common: '', improvement: '', concern: '', neither: '', hollow: '', excluded: '' },
}

/**
 * Draws a chart on the given scales. `improvement` holds triangles, `neither` diamonds, everything else with
 * points holds dots.
 */
export function drawPanel(chart: RunChartView, scale: ValueScale, span: PanelSpan): PanelDrawing {
  const { measure, points, details, phases, goal, annotations } = chart
  const first = points[0]
  const offset = first ? monthOrdinal(firstMonthOf(first.period)) - monthOrdinal(span.first) : 0
  const month = (PANEL.right - PANEL.left) / Math.max(1, span.months)
  const step = month * (measure.frequency === 'event' ? 1 : monthsIn(measure.frequency))
  // Events stand side by side within their month; between two of them lies the middle.
  const eventX = (at: number): number => {
    const own = points[Math.min(points.length - 1, Math.max(0, at))]
    if (own === undefined) return PANEL.left
    const same = points.flatMap((point, place) =>
      firstMonthOf(point.period) === firstMonthOf(own.period) ? [place] : [],
    )
    const within = (same.indexOf(Math.min(points.length - 1, Math.max(0, at))) + 0.5) / same.length
    return PANEL.left + (monthOrdinal(firstMonthOf(own.period)) - monthOrdinal(span.first) + within) * month
  }
  const x = (at: number) =>
    Math.round(
      measure.frequency === 'event'
        ? (eventX(Math.floor(at)) + eventX(Math.ceil(at))) / 2
        : PANEL.left + offset * month + (at + 0.5) * step,
    )
  const y = (value: number) =>
    Math.round(PANEL.bottom - ((value - scale.min) / (scale.max - scale.min)) * (PANEL.bottom - PANEL.top))
  const centers = phases.flatMap(({ from, to, analysis: { center } }) =>
    center === null || points.length === 0 ? [] : [`M${x(from - 0.5)} ${y(center)}H${x(to + 0.5)}`],
  )
  const starts = new Set(phases.map(({ from }) => from))
  const cuts = new Set([...starts, ...annotations.flatMap((one) => (one.breaks ? [one.from] : []))])
  const line = relative('l')
  const dots = {
    common: relative('h0'),
    improvement: relative('triangle'),
    concern: relative('h0'),
    neither: relative('diamond'),
    hollow: relative('h0'),
    excluded: relative('cross'),
  }
  points.forEach(({ value, provisional }, at) => {
    const { excluded, verdict, side } = details[at]!
    if (value === null) return
    const before = at > 0 && points[at - 1]!.value !== null && details[at - 1]!.excluded === null
    if (excluded === null) line.add(x(at), y(value), before && !cuts.has(at))
    dots[excluded === null ? (verdict ?? 'common') : 'excluded'].add(x(at), y(value), side === 'below')
    if (provisional && excluded === null) dots.hollow.add(x(at), y(value), false)
  })
  return {
    center: centers.join(''),
    goal: goal === null || points.length === 0 ? '' : `M${PANEL.left} ${y(goal)}H${PANEL.right}`,
    limits: (['upper', 'lower'] as const)
      .map((side) => steps(drawnLimits(chart, side), starts, { x, y }))
      .join(''),
    line: line.path(),
    common: dots.common.path(),
    improvement: dots.improvement.path(),
    concern: dots.concern.path(),
    neither: dots.neither.path(),
    hollow: dots.hollow.path(),
    excluded: dots.excluded.path(),
  }
}

/**
 * A limit as steps of as many periods as it stays on one level, lifted where there is none and where a phase
 * begins.
 */
function steps(
  limits: readonly (number | null)[],
  phases: ReadonlySet<number>,
  { x, y }: { x: (at: number) => number; y: (value: number) => number },
): string {
  let path = ''
  let [level, end]: [number | null, number] = [null, 0]
  const close = () => {
    if (level !== null) path += `H${end}`
  }
  limits.forEach((limit, at) => {
    const next = limit === null ? null : y(limit)
    const begins = level === null || phases.has(at)
    if (next !== level || begins) {
      close()
      if (next !== null) path += begins ? `M${x(at - 0.5)} ${next}` : `V${next}`
    }
    level = next
    end = x(at + 0.5)
  })
  close()
  return path
}

/** Collects points as a path that says only how far each lies from the one before. */
function relative(what: 'l' | 'h0' | 'triangle' | 'diamond' | 'cross') {
  let path = ''
  let [atX, atY] = [0, 0]
  const go = (command: 'm' | 'l', x: number, y: number) => {
    const [dx, dy] = [x - atX, y - atY]
    path += `${command}${dx}${dy < 0 ? '' : ' '}${dy}`
    ;[atX, atY] = [x, y]
  }
  return {
    /** `way`: the line is joined to the point before; the triangle points down. */
    add(x: number, y: number, way: boolean) {
      if (what === 'l') return go(way ? 'l' : 'm', x, y)
      if (what === 'h0') {
        go('m', x, y)
        path += 'h0'
        return
      }
      if (what === 'diamond') {
        go('m', x, y - 8)
        path += 'l8 8l-8 8l-8-8z'
        return
      }
      if (what === 'triangle') {
        // Its tip, then both feet; closing it leads back to the tip.
        go('m', x, way ? y + 8 : y - 8)
        path += way ? 'l7-13h-14z' : 'l7 13h-14z'
        return
      }
      go('m', x - 6, y - 6)
      path += 'l12 12m0-12l-12 12m0-12'
    },
    path: () => path,
  }
}
