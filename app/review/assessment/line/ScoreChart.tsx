import { drawScores, LINE_FONT, LINE_SIZES, lineWords, type LineSize } from './score-line.ts'

type Scores = Parameters<typeof lineWords>[0]

/**
 * The scores of coach and team as two lines in steps. Dots and a full line are the coach's, rings and a dashed
 * line the team's. Draws nothing while there is less than two months.
 */
export function ScoreChart({ scores }: { scores: Scores }) {
  if (drawScores(scores, 'wide') === null) return null
  return (
    <figure className="chart">
      {(Object.keys(LINE_SIZES) as LineSize[]).map((size) => (
        <Drawing key={size} scores={scores} size={size} />
      ))}
    </figure>
  )
}

function Drawing({ scores, size }: { scores: Scores; size: LineSize }) {
  const drawing = drawScores(scores, size)
  if (drawing === null) return null
  const { left, right, levels, months, lines } = drawing
  const { width, height } = LINE_SIZES[size]
  return (
    <svg
      className={`chart-drawing chart-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={LINE_FONT}
      role="img"
      aria-label={lineWords(scores)}
    >
      {levels.map(({ y, label }) => (
        <g key={label}>
          <path className="chart-grid" d={`M${left},${y}H${right}`} />
          <text className="chart-note" x={left - 14} y={y} dy="0.35em">
            {label}
          </text>
        </g>
      ))}
      {months.map(({ x, label }) => (
        <text key={label + x} className="chart-note" x={x} y={height - 8}>
          {label}
        </text>
      ))}
      {/* The dots of the coach lie in the rings of the team where both are the same. */}
      {lines.toReversed().map(({ giver, path, points, end }) => (
        <g key={giver}>
          <path
            className={giver === 'coach' ? 'stroke-ink stroke-2' : 'stroke-brand stroke-2'}
            strokeDasharray={giver === 'coach' ? undefined : '5 4'}
            d={path}
          />
          {points.map(({ x, y }) =>
            giver === 'coach' ? (
              <circle key={x} cx={x} cy={y} r={2.5} className="fill-ink" />
            ) : (
              <circle key={x} cx={x} cy={y} r={4} className="fill-paper stroke-brand stroke-2" />
            ),
          )}
          {end && (
            <text x={end.x} y={end.y} dy="0.35em" className="font-semibold">
              {end.label}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
