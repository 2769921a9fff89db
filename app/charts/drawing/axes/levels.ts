import type { RunChartFacts } from '../../view/chart.ts'
import { levelPath, tenth, type Frame } from '../frame.ts'

/** The center line of every phase: solid where it was worked out, extended over the rest of the phase. */
export function centerPaths(
  { phases }: Pick<RunChartFacts, 'phases'>,
  frame: Frame,
): { solid: string; extension: string } {
  let [solid, extension] = ['', '']
  for (const { from, to, analysis } of phases) {
    const { baseline, center } = analysis
    if (baseline === null || center === null) continue
    const [start, end] = [baseline.from - 0.5, baseline.to + 0.5]
    const [first, last] = [from - 0.5, to + 0.5]
    solid += levelPath(frame, center, start, end)
    if (start > first) extension += levelPath(frame, center, first, start)
    if (end < last) extension += levelPath(frame, center, end, last)
  }
  return { solid, extension }
}

/** A limit that no value can reach is not drawn: below zero, or above 100 percent. */
export function drawnLimits(
  { details, points, measure }: Pick<RunChartFacts, 'details' | 'points' | 'measure'>,
  side: 'lower' | 'upper',
): (number | null)[] {
  const negative = points.some(({ value }) => value !== null && value < 0)
  const over = points.some(({ value }) => value !== null && value > 100)
  return details.map((detail) => {
    const limit = detail[side]
    if (limit === null) return null
    if (side === 'lower' && limit <= 0 && !negative) return null
    if (side === 'upper' && limit >= 100 && measure.unit === 'percent' && !over) return null
    return limit
  })
}

/** Limits as steps, one a period, lifted where there is none and at the start of a phase. */
export function limitPath(facts: RunChartFacts, frame: Frame, side: 'lower' | 'upper'): string {
  let path = ''
  let before: number | null = null
  drawnLimits(facts, side).forEach((limit, at) => {
    if (facts.phases.some(({ from }) => from === at)) before = null
    if (limit === null) {
      before = null
      return
    }
    const y = frame.y(limit)
    if (before === null) path += `M${frame.x(at - 0.5)},${y}`
    else if (before !== y) path += `V${y}`
    path += `H${frame.x(at + 0.5)}`
    before = y
  })
  // Steps on one level are one line.
  return path.replace(/H-?[\d.]+(?=H)/g, '')
}

/**
 * Where a new phase begins, and where a changed definition keeps what lies before from comparing with what
 * follows.
 */
export function boundaryPaths(
  { phases, annotations }: Pick<RunChartFacts, 'phases' | 'annotations'>,
  { x, plot }: Frame,
): { phase: string; definition: string } {
  const line = (at: number) => `M${x(at - 0.5)},${plot.top}V${plot.bottom}`
  const breaks = annotations.filter((one) => one.breaks)
  return {
    phase: phases
      .slice(1)
      .filter(({ broken }) => broken === null)
      .map(({ from }) => line(from))
      .join(''),
    // Two strokes close together, as where an axis is cut.
    definition: [...breaks, ...phases.filter(({ broken }) => broken !== null)]
      .map(({ from }) => {
        const middle = x(from - 0.5)
        return [-1.5, 1.5].map((off) => `M${tenth(middle + off)},${plot.top}V${plot.bottom}`).join('')
      })
      .join(''),
  }
}
