import type { RunChartFacts } from '../../core/view/chart.ts'

/** The mark of one point: shapes as in the still chart. A dot; a triangle in an improving signal; a ringed dot in one of concern; a diamond in one that is neither. */
export function ExplorerMark(props: {
  facts: RunChartFacts
  at: number
  cx?: number
  cy?: number
  chosen: boolean
}) {
  const { facts, at, cx, cy, chosen } = props
  if (cx === undefined || cy === undefined || facts.points[at]?.value == null) return null
  const { verdict, side, excluded } = facts.details[at]!
  const kind = excluded === null ? (verdict ?? 'common') : 'excluded'
  const hollow = facts.points[at]!.provisional || excluded !== null
  const look = `explorer-mark explorer-${kind}${hollow ? ' explorer-hollow' : ''}`
  return (
    <g>
      {chosen && <circle className="explorer-chosen" cx={cx} cy={cy} r={10} />}
      {kind === 'concern' && <circle className="explorer-ring" cx={cx} cy={cy} r={7} />}
      {kind === 'improvement' ? (
        <path className={look} d={triangle(cx, cy, side === 'below' ? -1 : 1)} />
      ) : kind === 'neither' ? (
        <path className={look} d={`M${cx},${cy - 6}l6,6l-6,6l-6,-6z`} />
      ) : (
        <circle className={look} cx={cx} cy={cy} r={4} />
      )}
    </g>
  )
}

const triangle = (x: number, y: number, up: 1 | -1): string => `M${x},${y - 6 * up}l5.5,${9.5 * up}h-11z`
