import type { ChartOfCard } from '../team/card.ts'
import { SMALL_SIZE } from '../drawing/small.ts'
import { Marks } from './Marks.tsx'
import { SpanBars, TestPaths } from './TestPaths.tsx'

const { width, height, fontSize } = SMALL_SIZE

/**
 * A run chart for cards and tables, in about ten elements. Its sentence belongs beside it; it is the
 * drawing's label too.
 */
export function DrawnSmall({ chart: { name, headline, drawing } }: { chart: ChartOfCard }) {
  const { plot, median, limits, goal, line, marks, value, first, last, tests } = drawing
  const { left, right, bottom } = plot
  return (
    <svg
      className="chart-drawing chart-small"
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      role="img"
      aria-label={`${name}: ${headline}`}
    >
      <path className="chart-axis" d={`M${left},${bottom}H${right}`} />
      {tests && (
        <>
          <path className="chart-guide" d={tests.guide} />
          <SpanBars bars={tests.bars} />
          <TestPaths tests={tests.marks} />
        </>
      )}
      {limits && <path className="chart-limit" d={limits} />}
      {median.solid && <path className="chart-median" d={median.solid} />}
      {median.extension && <path className="chart-median chart-extension" d={median.extension} />}
      {goal && <path className="chart-goal" d={goal} />}
      {line && <path className="chart-line" d={line} />}
      <Marks groups={marks} />
      {value && (
        <text className="chart-end-value" x={value.x} y={value.y} dy="0.35em">
          {value.text}
        </text>
      )}
      {first && (
        <text className="chart-note" x={left} y={height - 4}>
          {first}
        </text>
      )}
      {last && (
        <text className="chart-note chart-from-end" x={right} y={height - 4}>
          {last}
        </text>
      )}
    </svg>
  )
}
