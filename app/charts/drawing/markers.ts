import type { RunChartFacts } from '../view/chart.ts'
import { tenth, type Frame } from './frame.ts'
import { circle, cross } from './shapes.ts'

/**
 * Kinds of mark, distinguished by shape before color: a dot; a triangle that points to the side of an improving
 * shift; a ringed dot in a shift of concern; a diamond in one that is neither; each hollow while provisional.
 * A point left out is a cross; one that people called astronomical wears rays.
 */
export const MARK_KINDS = [
  'common',
  'common-provisional',
  'improvement',
  'improvement-provisional',
  'concern',
  'concern-provisional',
  'neither',
  'neither-provisional',
  'excluded',
  'astronomical',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** All marks of one kind, as one path: a page of small charts stays light. Filled by the even-odd rule. */
export interface MarkGroup {
  readonly kind: MarkKind
  readonly path: string
}

/**
 * The marks of all points with a value; kinds without a point are left out. `radius` is that of a plain dot.
 */
export function markGroups(facts: RunChartFacts, frame: Frame, radius: number): MarkGroup[] {
  const paths = new Map<MarkKind, string>()
  facts.points.forEach(({ value }, at) => {
    if (value === null) return
    for (const { kind, path } of marksAt(facts, at, { x: frame.x(at), y: frame.y(value), radius }))
      paths.set(kind, (paths.get(kind) ?? '') + path)
  })
  return MARK_KINDS.flatMap((kind) => (paths.has(kind) ? [{ kind, path: paths.get(kind)! }] : []))
}

/**
 * The marks of the point at one place, wherever it is drawn: one, and rays around it where people called it
 * astronomical.
 */
export function marksAt(
  { points, details }: Pick<RunChartFacts, 'points' | 'details'>,
  at: number,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): MarkGroup[] {
  const { verdict, side, excluded, astronomical } = details[at]!
  const own: MarkKind =
    excluded === null ? `${verdict ?? 'common'}${points[at]!.provisional ? '-provisional' : ''}` : 'excluded'
  return [own, ...(astronomical === null ? [] : ['astronomical' as const])].map((kind) => ({
    kind,
    path: drawMark(kind, x, y, radius, side === 'below'),
  }))
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
      return circle(x, y, r * 1.75) + circle(x, y, r * 1.4) + circle(x, y, r * 0.95) + circle(x, y, r * 0.55)
    case 'neither':
    case 'neither-provisional':
      return diamond(x, y, r * 1.5)
    case 'excluded':
      return cross(x, y, r * 1.1)
    case 'astronomical':
      return rays(x, y, r)
  }
}

/** A ring with four rays, well outside any other mark. */
function rays(x: number, y: number, r: number): string {
  const [from, to] = [r * 2.5, r * 3.6]
  const ways = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const
  const lines = ways.map(
    ([dx, dy]) =>
      `M${tenth(x + dx * from)},${tenth(y + dy * from)}L${tenth(x + dx * to)},${tenth(y + dy * to)}`,
  )
  return circle(x, y, from) + lines.join('')
}

function diamond(x: number, y: number, r: number): string {
  const half = tenth(r)
  return `M${x},${tenth(y - r)}l${half},${half}l${-half},${half}l${-half},${-half}z`
}

function triangle(x: number, y: number, r: number, pointsDown: boolean): string {
  const [half, tall] = [tenth(r * 0.87), tenth(pointsDown ? -1.5 * r : 1.5 * r)]
  return `M${x},${tenth(pointsDown ? y + r : y - r)}l${half},${tall}h${-2 * half}z`
}
