import { BAR_HEIGHT, FLAG_LETTERS, type Flags } from '../core/drawing/flags.ts'

/** Numbered flags above the plot with their leaders, and bars over spans of time. */
export function FlagMarks({
  flags: { flags, y, height, bars },
  fontSize,
}: {
  flags: Flags
  fontSize: number
}) {
  return (
    <>
      {bars.map(({ x, y: top, width }) => (
        <rect key={`${x} ${top}`} className="chart-span" x={x} y={top} width={width} height={BAR_HEIGHT} />
      ))}
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
            fontSize={fontSize * FLAG_LETTERS}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
