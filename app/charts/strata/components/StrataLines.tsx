import './strata.css'
import { useId } from 'react'
import { AxisMarks } from '../../components/AxisMarks.tsx'
import { FULL_SIZES } from '../../core/drawing/full.ts'
import { drawStrata } from '../../core/strata/strata-drawing.ts'
import type { StrataView } from '../../core/strata/strata-view.ts'
import type { RunChartView } from '../../core/view/chart.ts'

/** The groups as lines on one axis, in three widths of which the style sheet shows the one that fits. */
export function StrataLines({ chart, view }: { chart: RunChartView; view: StrataView }) {
  return (
    <figure className="chart" aria-label={`${view.name} as lines`}>
      {(['narrow', 'medium', 'wide'] as const).map((width) => (
        <OneDrawing key={width} width={width} chart={chart} view={view} />
      ))}
    </figure>
  )
}

function OneDrawing(props: { width: keyof typeof FULL_SIZES; chart: RunChartView; view: StrataView }) {
  const { width, chart, view } = props
  const id = useId()
  const drawing = drawStrata(chart, view, FULL_SIZES[width])
  const { size } = drawing
  return (
    <svg
      className={`chart-drawing chart-${width}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      fontSize={size.fontSize}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>
        {`${chart.measure.name} by ${view.name.toLowerCase()}: ${[
          ...drawing.strata.map(({ label }) => label.text),
          ...(drawing.totalLabel ? [drawing.totalLabel.text] : []),
        ].join(', ')}`}
      </title>
      <AxisMarks drawing={drawing} />
      {drawing.total && <path className="strata-total" d={drawing.total} />}
      {drawing.totalLabel && (
        <text className="strata-label chart-behind" {...place(drawing.totalLabel)}>
          {drawing.totalLabel.text}
        </text>
      )}
      {drawing.strata.map(({ slug, style, line, marks, label, leader }) => (
        <g key={slug} className={`stratum stratum-${style}`}>
          <path className="stratum-line" d={line} />
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

const place = ({ x, y }: { x: number; y: number }) => ({ x, y, dy: '0.35em' })
