import { useId } from 'react'
import type { RunChartView } from '../core/chart.ts'
import { drawFull, FULL_SIZES, type FullDrawing } from '../core/drawing/full.ts'
import { missingInWords } from '../core/words.ts'
import { AxisMarks } from './AxisMarks.tsx'
import { Marks } from './Marks.tsx'

const WIDTHS = ['narrow', 'medium', 'wide'] as const

/**
 * The full run chart: three static drawings, of which the style sheet shows the one that fits the space, so that letters keep
 * their size. Nothing here needs a browser; put a `ChartTable` below it.
 */
export function RunChart({ chart }: { chart: RunChartView }) {
  const id = useId()
  const missing = missingInWords(chart.points, chart.measure.frequency, { withShort: true })
  return (
    <figure className="chart">
      {WIDTHS.map((width) => (
        <ChartDrawing
          key={width}
          id={`${id}${width}`}
          className={`chart-${width}`}
          chart={chart}
          drawing={drawFull(chart, FULL_SIZES[width])}
        />
      ))}
      {missing && <figcaption className="chart-key">{missing}</figcaption>}
    </figure>
  )
}

/** One drawing of a chart, of one width. */
export function ChartDrawing(props: {
  id: string
  className: string
  chart: RunChartView
  drawing: FullDrawing
}) {
  const { id, className, chart, drawing } = props
  const { size, frame, baseline, median } = drawing
  const { plot } = frame
  return (
    <svg
      className={`chart-drawing ${className}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      fontSize={size.fontSize}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{`${chart.measure.name}: ${chart.headline}`}</title>
      <desc id={`${id}d`}>{chart.description}</desc>
      {baseline && (
        <rect
          className="chart-baseline"
          x={baseline.x}
          y={plot.top}
          width={baseline.width}
          height={plot.bottom - plot.top}
        />
      )}
      {baseline?.labelled && (
        <text className="chart-note" x={baseline.x + 2} y={plot.top - size.fontSize * 0.4}>
          Baseline
        </text>
      )}
      <AxisMarks drawing={drawing} />
      {median.solid && <path className="chart-median" d={median.solid} />}
      {median.extension && <path className="chart-median chart-extension" d={median.extension} />}
      {drawing.goal && <path className="chart-goal" d={drawing.goal} />}
      {drawing.line && <path className="chart-line" d={drawing.line} />}
      {drawing.leader && <path className="chart-leader" d={drawing.leader} />}
      <Marks groups={drawing.marks} />
      {drawing.endLabels.map(({ kind, lines, x, y }) => (
        <text key={kind} className={`chart-end chart-end-${kind}`} x={x} y={y}>
          {lines.map((line, at) => (
            <tspan
              key={line}
              className={at === 0 ? undefined : 'chart-behind'}
              x={x}
              dy={at === 0 ? '0.35em' : '1.25em'}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  )
}
