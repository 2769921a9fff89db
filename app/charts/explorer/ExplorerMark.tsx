import { marksAt } from '../drawing/markers.ts'
import type { RunChartFacts } from '../view/chart.ts'

/** Radius of a plain dot, as in the still chart. */
const RADIUS = 4

/** The mark of one point, the very one of the still chart, with a ring around it when it is chosen. */
export function ExplorerMark(props: {
  facts: RunChartFacts
  at: number
  cx?: number
  cy?: number
  chosen: boolean
}) {
  const { facts, at, cx, cy, chosen } = props
  if (cx === undefined || cy === undefined || facts.points[at]?.value == null) return null
  return (
    <g className="explorer-mark chart-drawing">
      {chosen && <circle className="explorer-chosen" cx={cx} cy={cy} r={10} />}
      {marksAt(facts, at, { x: cx, y: cy, radius: RADIUS }).map(({ kind, path }) => (
        <path key={kind} className={`chart-mark chart-${kind}`} d={path} />
      ))}
    </g>
  )
}
