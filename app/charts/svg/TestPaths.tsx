import { BAR_HEIGHT, type Bar, type TestMarks } from '../drawing/lanes.ts'
import { TEST_OUTCOMES } from '../marks/marks.ts'

/** Bars over spans of time: of notes and of tests. */
export function SpanBars({ bars }: { bars: readonly Bar[] }) {
  return (
    <>
      {bars.map(({ x, y, width, test }) => (
        <rect
          key={`${x} ${y}`}
          className={test ? 'chart-tested' : 'chart-span'}
          x={x}
          y={y}
          width={width}
          height={BAR_HEIGHT}
        />
      ))}
    </>
  )
}

/** Where tests begin and end, and what was decided of each. */
export function TestPaths({ tests }: { tests: TestMarks }) {
  return (
    <>
      {tests.edge && <path className="chart-test-edge" d={tests.edge} />}
      {TEST_OUTCOMES.map(
        (kind) => tests[kind] && <path key={kind} className={`chart-test-${kind}`} d={tests[kind]} />,
      )}
    </>
  )
}
