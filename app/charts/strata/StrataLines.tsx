import './strata.css'
import { useId } from 'react'
import { AxisMarks } from '../svg/AxisMarks.tsx'
import { FULL_SIZES, type DrawingSize } from '../drawing/full.ts'
import { drawStrata, type StrataDrawing } from './strata-drawing.ts'
import type { StrataView } from './strata-view.ts'
import type { RunChartView } from '../view/chart.ts'

/** The groups as lines on one axis, in three widths of which the style sheet shows the one that fits. */
export function StrataLines({ chart, view }: { chart: RunChartView; view: StrataView }) {
  return (
    <figure className="chart" aria-label={`${view.name} as lines`}>
      {(['narrow', 'medium', 'wide'] as const).map((width) => (
        <LinesDrawing
          key={width}
          className={`chart-${width}`}
          chart={chart}
          view={view}
          size={FULL_SIZES[width]}
        />
      ))}
    </figure>
  )
}

/** One drawing of the groups as lines, of one width. */
export function LinesDrawing(props: {
  className: string
  chart: RunChartView
  view: StrataView
  size: DrawingSize
}) {
  const { className, chart, view } = props
  const id = useId()
  const drawing = drawStrata(chart, view, props.size)
  const { size } = drawing
  return (
    <svg
      className={`chart-drawing ${className}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      fontSize={size.fontSize}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{titleOf(chart, view, drawing)}</title>
      <AxisMarks drawing={drawing} />
      {drawing.total && <path className="strata-total" d={drawing.total} />}
      {drawing.totalLabel && (
        <text className="strata-label chart-behind" {...place(drawing.totalLabel)}>
          {drawing.totalLabel.text}
        </text>
      )}
      {drawing.strata.map(({ slug, style, dashes, line, marks, label, leader }) => (
        <g key={slug} className={`stratum stratum-${style}`}>
          <path className="stratum-line" d={line} strokeDasharray={dashes} />
          <path className="stratum-marks" d={marks} />
          {leader && <path className="chart-leader" d={leader} />}
          <text className="strata-label" {...place(label)}>
            {label.text}
          </text>
        </g>
      ))}
    </svg>
  )
}

function titleOf({ measure }: RunChartView, { name }: StrataView, { strata, totalLabel }: StrataDrawing) {
  const ends = [...strata.map(({ label }) => label.text), ...(totalLabel ? [totalLabel.text] : [])]
  return `${measure.name} by ${name.toLowerCase()}: ${ends.join(', ')}`
}

const place = ({ x, y }: { x: number; y: number }) => ({ x, y, dy: '0.35em' })
