import type { RunChartFacts } from '../chart.ts'
import { tenth, type Frame } from './frame.ts'

/**
 * Kinds of mark, told apart by shape before colour: a dot; a triangle that points to the side of an improving shift; a ringed
 * dot in a shift of concern; each hollow while provisional.
 */
export const MARK_KINDS = [
  'common',
  'common-provisional',
  'improvement',
  'improvement-provisional',
  'concern',
  'concern-provisional',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** All marks of one kind, as one path: a page of small charts stays light. Filled by the even-odd rule. */
export interface MarkGroup {
  readonly kind: MarkKind
  readonly path: string
}

/** The marks of all points with a value; kinds without a point are left out. `radius` is that of a plain dot. */
export function markGroups(facts: RunChartFacts, frame: Frame, radius: number): MarkGroup[] {
  const paths = new Map<MarkKind, string>()
  facts.points.forEach(({ value, provisional }, at) => {
    if (value === null) return
    const { verdict, side } = facts.details[at]!
    const kind: MarkKind = `${verdict ?? 'common'}${provisional ? '-provisional' : ''}`
    const mark = drawMark(kind, frame.x(at), frame.y(value), radius, side === 'below')
    paths.set(kind, (paths.get(kind) ?? '') + mark)
  })
  return MARK_KINDS.flatMap((kind) => (paths.has(kind) ? [{ kind, path: paths.get(kind)! }] : []))
}

function drawMark(kind: MarkKind, x: number, y: number, r: number, pointsDown: boolean): string {
  switch (kind) {
    case 'common':
    case 'common-provisional':
      return circle(x, y, r)
    case 'improvement':
    case 'improvement-provisional':
      return triangle(x, y, r * 1.45, pointsDown)
    case 'concern':
      return circle(x, y, r * 1.75) + circle(x, y, r * 1.3) + circle(x, y, r * 0.85)
    case 'concern-provisional':
      return circle(x, y, r * 1.75) + circle(x, y, r * 1.3) + circle(x, y, r * 0.85) + circle(x, y, r * 0.4)
  }
}

function circle(x: number, y: number, r: number): string {
  const [radius, across] = [tenth(r), tenth(2 * r)]
  return `M${tenth(x - r)},${y}a${radius},${radius} 0 1,0 ${across},0a${radius},${radius} 0 1,0 ${-across},0`
}

function triangle(x: number, y: number, r: number, pointsDown: boolean): string {
  const [half, tall] = [tenth(r * 0.87), tenth(pointsDown ? -1.5 * r : 1.5 * r)]
  return `M${x},${tenth(pointsDown ? y + r : y - r)}l${half},${tall}h${-2 * half}z`
}
