import type { TestOutcome } from '../marks/marks.ts'
import type { PlacedAnnotation } from '../view/chart.ts'
import { tenth, type Frame } from './frame.ts'
import { circle, cross } from './shapes.ts'

/** A stretch of time above the plot, in a lane where nothing else lies from `left` to `end`. */
interface Span {
  readonly note: PlacedAnnotation
  readonly left: number
  /** End of the bar. */
  readonly right: number
  /** End of everything that belongs to it: bar and decision. */
  readonly end: number
  /** Middle of the mark for the decision; null without one. */
  readonly decision: number | null
  readonly lane: number
}

export interface Lanes {
  readonly spans: readonly Span[]
  readonly count: number
  /** Height of a lane: more where decisions have shapes of their own. */
  readonly pitch: number
}

/** Marks of tests as paths, empty where there is none. */
export type TestMarks = Readonly<Record<TestOutcome | 'edge', string>>

/** A bar over a span of time. */
export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of a test, and not of a note. */
  readonly test: boolean
}

export const BAR_HEIGHT = 3
const PITCH = { notes: 5, tests: 10 }
/** Reach of the mark of a decision to each side. */
const REACH = 3.5
const LEAST_BAR = 2

type Across = Pick<Frame, 'x' | 'plot'>

/**
 * Every note that spans several periods, and every test, in a lane so that no two share a place. A note on
 * one period needs none.
 */
export function lanesOf(annotations: readonly PlacedAnnotation[], across: Across): Lanes {
  const ends: number[] = []
  const spans = annotations.flatMap((note): Span[] => {
    const span = spanOf(note, across)
    if (span === null) return []
    const free = ends.findIndex((end) => end <= span.left)
    const lane = free < 0 ? ends.length : free
    ends[lane] = span.end
    return [{ ...span, lane }]
  })
  const pitch = annotations.some(({ note }) => note.test) ? PITCH.tests : PITCH.notes
  return { spans, count: ends.length, pitch }
}

export const lanesHeight = ({ count, pitch }: Lanes): number => count * pitch

/** The decision follows the bar; at the edge of the plot the bar makes room for it. */
function spanOf(note: PlacedAnnotation, { x, plot }: Across): Omit<Span, 'lane'> | null {
  if (!note.note.test && note.from === note.to) return null
  const [left, right] = [x(note.from - 0.5), x(note.to + 0.5)]
  if (note.decided === undefined) return { note, left, right, end: right, decision: null }
  const decision = Math.min(Math.max(x(note.decided), right + REACH + 1), plot.right - REACH)
  const bar = Math.min(right, decision - REACH - 1)
  return { note, left: Math.min(left, bar - LEAST_BAR), right: bar, end: decision + REACH, decision }
}

/**
 * Strokes where a test begins and, unless it runs on, where it ends, and what was decided of it, in all
 * apart by shape.
 */
export function testMarks({ spans, pitch }: Lanes, top: number): TestMarks {
  const marks = { edge: '', adopt: '', adapt: '', abandon: '', stop: '' }
  for (const { note, left, right, decision, lane } of spans) {
    const { test } = note.note
    if (!test) continue
    const y = tenth(top + (lane + 0.5) * pitch)
    const stroke = (at: number) => `M${tenth(at)},${tenth(y - REACH)}v${2 * REACH}`
    marks.edge += stroke(left) + (test.running ? '' : stroke(right))
    if (decision === null || test.outcome === null) continue
    const [x, r] = [tenth(decision), REACH]
    if (x - r > right + 1) marks.edge += `M${tenth(right)},${y}H${tenth(x - r)}`
    marks[test.outcome.kind] += {
      adopt: () => circle(x, y, r),
      adapt: () => circle(x, y, r - 0.75),
      abandon: () => cross(x, y, r - 0.5),
      stop: () =>
        `M${tenth(x - r + 0.75)},${tenth(y - r + 0.75)}h${2 * r - 1.5}v${2 * r - 1.5}h${1.5 - 2 * r}z`,
    }[test.outcome.kind]()
  }
  return marks
}

/** The bars of all lanes, the first lane at `top`. */
export const barsOf = ({ spans, pitch }: Lanes, top: number): Bar[] =>
  spans.map(({ left, right, lane, note }) => ({
    x: tenth(left),
    y: tenth(top + (lane + 0.5) * pitch - BAR_HEIGHT / 2),
    width: tenth(right - left),
    test: note.note.test !== undefined,
  }))
