import { tenth } from '../drawing/frame.ts'
import type { FullDrawing } from '../drawing/full.ts'

type AxisDrawing = Pick<
  FullDrawing,
  'size' | 'frame' | 'valueTicks' | 'unit' | 'periodAxis' | 'rows' | 'gaps'
>

/** Value axis, period axis, and the row of gaps under the plot. */
export function AxisMarks({ drawing }: { drawing: AxisDrawing }) {
  const { size, frame, periodAxis, rows, gaps } = drawing
  const { left, right, bottom } = frame.plot
  const [yearTop, yearTall] = [tenth(rows.year - size.fontSize * 0.6), tenth(size.fontSize * 1.2)]
  return (
    <>
      <path className="chart-grid" d={drawing.valueTicks.map(({ y }) => `M${left},${y}H${right}`).join('')} />
      <path
        className="chart-axis"
        d={
          `M${left},${bottom}H${right}` +
          periodAxis.ticks.map((x) => `M${x},${bottom}v4`).join('') +
          periodAxis.yearStarts.map((x) => `M${x},${bottom}v7`).join('') +
          periodAxis.writtenYearStarts.map((x) => `M${x},${yearTop}v${yearTall}`).join('')
        }
      />
      {drawing.unit && (
        <text className="chart-note" x={0} y={size.fontSize}>
          {drawing.unit}
        </text>
      )}
      <g className="chart-value-labels">
        {drawing.valueTicks.map(({ y, label }) => (
          <text key={label} x={left - 6} y={y} dy="0.35em">
            {label}
          </text>
        ))}
      </g>
      {periodAxis.labels.map(({ kind, x, anchor, text }) => (
        <text
          key={`${kind}${x}`}
          className={`chart-${kind} chart-from-${anchor}`}
          x={x}
          y={rows[kind]}
          dy="0.35em"
        >
          {text}
        </text>
      ))}
      {gaps.path && <path className="chart-gap" d={gaps.path} />}
      {gaps.labels.map(({ x, text }) => (
        <text key={x} className="chart-gap-label" x={x} y={rows.gap + size.fontSize * 0.65} dy="0.35em">
          {text}
        </text>
      ))}
    </>
  )
}
