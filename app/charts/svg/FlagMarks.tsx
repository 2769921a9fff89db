import { FLAG_TEXT_EMS, type Flags } from '../drawing/labels/flags.ts'
import { SpanBars, TestPaths } from './TestPaths.tsx'

/** Numbered flags above the plot with their leaders, and bars over spans of time. */
export function FlagMarks({
  flags: { flags, y, height, bars, tests },
  fontSize,
}: {
  flags: Flags
  fontSize: number
}) {
  return (
    <>
      <SpanBars bars={bars} />
      {flags.map(({ label, x, width, leader, guide }) => (
        <g key={label}>
          {guide && <path className="chart-guide" d={guide} />}
          <path className="chart-leader" d={leader} />
          <rect
            className="chart-flag"
            x={x - width / 2}
            y={y - height / 2}
            width={width}
            height={height}
            rx={3}
          />
          <text
            className="chart-flag-label chart-from-middle"
            x={x}
            y={y}
            dy="0.35em"
            fontSize={fontSize * FLAG_TEXT_EMS}
          >
            {label}
          </text>
        </g>
      ))}
      <TestPaths tests={tests} />
    </>
  )
}
