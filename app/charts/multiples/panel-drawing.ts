import { monthOrdinal, type Month } from '#app/kernel/month.ts'
import { firstMonthOf, monthsIn } from '#app/kernel/period.ts'
import type { RunChartView } from '../core/view/chart.ts'
import type { ValueScale } from '../core/drawing/scale.ts'

/** The view box of every panel. Whole numbers are fine enough here, and short. */
export const PANEL = { width: 600, height: 220, left: 10, right: 590, top: 12, bottom: 208 } as const

/** What the panels of a page have in common along the time axis. */
export interface PanelSpan {
  readonly first: Month
  readonly months: number
}

/** One small chart as paths. Dots are lines of no length with round ends: a tenth of the markup of circles. Empty where there is nothing. */
export interface PanelDrawing {
  readonly centre: string
  readonly goal: string
  readonly line: string
  readonly common: string
  readonly improvement: string
  readonly concern: string
  /** Points drawn hollow: provisional ones, and those that people left out. */
  readonly hollow: string
}

/** Draws a chart on the given scales. `improvement` holds triangles, everything else with points holds dots. */
export function drawPanel(chart: RunChartView, scale: ValueScale, span: PanelSpan): PanelDrawing {
  const { measure, points, details, phases, goal } = chart
  const first = points[0]
  const offset = first ? monthOrdinal(firstMonthOf(first.period)) - monthOrdinal(span.first) : 0
  const month = (PANEL.right - PANEL.left) / Math.max(1, span.months)
  const step = month * monthsIn(measure.frequency)
  const x = (at: number) => Math.round(PANEL.left + offset * month + (at + 0.5) * step)
  const y = (value: number) =>
    Math.round(PANEL.bottom - ((value - scale.min) / (scale.max - scale.min)) * (PANEL.bottom - PANEL.top))
  const centres = phases.flatMap(({ from, to, analysis: { centre } }) =>
    centre === null || points.length === 0 ? [] : [`M${x(from - 0.5)} ${y(centre)}H${x(to + 0.5)}`],
  )
  const line = relative('l')
  const dots = {
    common: relative('h0'),
    improvement: relative('triangle'),
    concern: relative('h0'),
    hollow: relative('h0'),
  }
  points.forEach(({ value, provisional }, at) => {
    const { excluded, verdict, phase } = details[at]!
    if (value === null) return
    const before = at > 0 && points[at - 1]!.value !== null && details[at - 1]!.excluded === null
    if (excluded === null) line.add(x(at), y(value), before && details[at - 1]!.phase === phase)
    dots[excluded === null ? (verdict ?? 'common') : 'hollow'].add(x(at), y(value), false)
    if (provisional && excluded === null) dots.hollow.add(x(at), y(value), false)
  })
  return {
    centre: centres.join(''),
    goal: goal === null || points.length === 0 ? '' : `M${PANEL.left} ${y(goal)}H${PANEL.right}`,
    line: line.path(),
    common: dots.common.path(),
    improvement: dots.improvement.path(),
    concern: dots.concern.path(),
    hollow: dots.hollow.path(),
  }
}

/** Collects points as a path that says only how far each lies from the one before. */
function relative(what: 'l' | 'h0' | 'triangle') {
  let path = ''
  let [atX, atY] = [0, 0]
  const go = (command: 'm' | 'l', x: number, y: number) => {
    const [dx, dy] = [x - atX, y - atY]
    path += `${command}${dx}${dy < 0 ? '' : ' '}${dy}`
    ;[atX, atY] = [x, y]
  }
  return {
    add(x: number, y: number, joined: boolean) {
      if (what === 'l') return go(joined ? 'l' : 'm', x, y)
      if (what === 'h0') {
        go('m', x, y)
        path += 'h0'
        return
      }
      // Its tip, then both feet; closing it leads back to the tip.
      go('m', x, y - 8)
      path += 'l7 13h-14z'
    },
    path: () => path,
  }
}
