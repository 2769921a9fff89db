import './strata.css'
import { periodLabel } from '#app/kernel/period.ts'
import { PANEL } from '../../multiples/panel-drawing.ts'
import { frameOf } from '../../core/drawing/frame.ts'
import { roundScale } from '../../core/drawing/scale.ts'
import { pathOf } from '../../core/strata/strata-drawing.ts'
import type { StrataView, StratumLine } from '../../core/strata/strata-view.ts'
import type { RunChartView } from '../../core/view/chart.ts'
import { formatLevel, formatWithFraction } from '../../core/words/format.ts'

/** A small chart for each group on the same axes, with everybody as a broad line behind. */
export function StrataPanels({ chart, view }: { chart: RunChartView; view: StrataView }) {
  const { points, measure } = chart
  const values = [...points, ...view.lines.flatMap((line) => line.points)].flatMap(({ value }) => value ?? [])
  const scale = roundScale(Math.min(0, ...values), Math.max(1, ...values), 3)
  const frame = frameOf(points.length, scale, PANEL)
  const everybody = pathOf(points, frame)
  const first = points[0]
  return (
    <>
      <p className="text-sm text-quiet">
        Time runs from {first && periodLabel(first.period)} to {first && periodLabel(points.at(-1)!.period)}{' '}
        in every panel, the value axis from {formatLevel(scale.min, measure.unit)} to{' '}
        {formatLevel(scale.max, measure.unit)}. The broad line is everybody.
      </p>
      <ul className="strata-panels">
        {view.lines.map((line) => (
          <li key={line.slug} className="strata-panel">
            <p className="text-sm font-semibold">{line.name}</p>
            <svg viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden>
              <path className="strata-axis" d={`M${PANEL.left} ${PANEL.bottom}H${PANEL.right}`} />
              <path className="strata-total" d={everybody} />
              <path className="strata-own" d={pathOf(line.points, frame)} />
              <path
                className="strata-dots"
                d={line.points
                  .map(({ value }, at) => (value === null ? '' : `M${frame.x(at)},${frame.y(value)}h0`))
                  .join('')}
              />
            </svg>
            <p className="text-sm tabular-nums">{lastInWords(line, chart)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function lastInWords({ points }: StratumLine, { measure }: RunChartView): string {
  const last = points.findLast(({ value }) => value !== null)
  if (last === undefined || last.value === null) return 'No figure yet.'
  const value = formatWithFraction(last.value, measure.unit, last.reading, measure.shape)
  return `Last: ${value}, ${periodLabel(last.period)}${last.provisional ? ', provisional' : ''}.`
}
