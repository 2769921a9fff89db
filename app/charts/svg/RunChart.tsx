import { useId, type ReactNode } from 'react'
import type { RunChartView } from '../view/chart.ts'
import { drawFull, FULL_SIZES, type FullDrawing } from '../drawing/full.ts'
import { AxisMarks } from './AxisMarks.tsx'
import { ChartNotes } from './ChartNotes.tsx'
import { FlagMarks } from './FlagMarks.tsx'
import { Marks } from './Marks.tsx'

const WIDTHS = ['narrow', 'medium', 'wide'] as const

/**
 * The full chart: three static drawings, of which the style sheet shows the one that fits the space, so that
 * letters keep their size. Nothing here needs a browser; put a `ChartTable` below it.
 */
export function RunChart({
  chart,
  marked,
  under,
}: {
  chart: RunChartView
  /** Place of the point that the page leads to. */
  marked?: number | undefined
  /** Between drawing and notes. */ under?: ReactNode
}) {
  const id = useId()
  return (
    <figure className="chart">
      {WIDTHS.map((width) => (
        <ChartDrawing
          key={width}
          id={`${id}${width}`}
          className={`chart-${width}`}
          chart={chart}
          marked={marked}
          drawing={drawFull(chart, FULL_SIZES[width])}
        />
      ))}
      {under}
      <ChartNotes chart={chart} />
    </figure>
  )
}

/** One drawing of a chart, of one width. */
export function ChartDrawing(props: {
  id: string
  className: string
  chart: RunChartView
  marked?: number | undefined
  drawing: FullDrawing
}) {
  const { id, className, chart, marked, drawing } = props
  const { size, frame, baselines, median, boundaries } = drawing
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
      {baselines.map(({ x, width }) => (
        <rect
          key={x}
          className="chart-baseline"
          x={x}
          y={plot.top}
          width={width}
          height={plot.bottom - plot.top}
        />
      ))}
      {marked !== undefined && (
        <path className="chart-point" d={`M${frame.x(marked)},${plot.top}V${plot.bottom}`} />
      )}
      {drawing.phaseLabels.map(({ x, text }) => (
        <text key={x} className="chart-note" x={x} y={drawing.labelRow}>
          {text}
        </text>
      ))}
      <AxisMarks drawing={drawing} />
      {boundaries.phase && <path className="chart-phase" d={boundaries.phase} />}
      {boundaries.definition && <path className="chart-definition" d={boundaries.definition} />}
      <FlagMarks flags={drawing.flags} fontSize={size.fontSize} />
      {drawing.limits && <path className="chart-limit" d={drawing.limits} />}
      {median.solid && <path className="chart-median" d={median.solid} />}
      {median.extension && <path className="chart-median chart-extension" d={median.extension} />}
      {drawing.goal && <path className="chart-goal" d={drawing.goal} />}
      {drawing.line && <path className="chart-line" d={drawing.line} />}
      {drawing.leader && <path className="chart-leader" d={drawing.leader} />}
      {drawing.superseded && <path className="chart-superseded" d={drawing.superseded} />}
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
