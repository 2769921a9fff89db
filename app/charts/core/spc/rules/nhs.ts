/** What the NHS "Making Data Count" rules find at a point, the first that applies (NHS England, Making Data Count, 2019). */
export type SpecialCause =
  | 'above-limit'
  | 'below-limit'
  | 'rising'
  | 'falling'
  | 'two-of-three-above'
  | 'two-of-three-below'
  | 'seven-above'
  | 'seven-below'

/** Points in a row that make a trend, or a shift to one side of the mean. */
const IN_A_ROW = 7

/** A point as the rules see it; null where the value or the limits are missing. */
export interface Placed {
  readonly value: number | null
  /** 1 above the mean, -1 below it, 0 on it. */
  readonly side: -1 | 0 | 1 | null
  readonly outside: boolean | null
  /** Inside the limits, and beyond two thirds of the way to them. */
  readonly close: boolean | null
}

/** The special cause at each point of one phase, which shares no pattern with its neighbours. Null: common cause. */
export function specialCauses(phase: readonly Placed[]): (SpecialCause | null)[] {
  const steps = phase.map((point, at) => stepTo(point, phase[at - 1]))
  const inTrend = marked(phase.length, IN_A_ROW, (first) => {
    const taken = steps.slice(first + 1, first + IN_A_ROW)
    return taken[0] !== 0 && taken.every((step) => step === taken[0])
  })
  const sides = phase.map((point) => point.side)
  const shifted = marked(phase.length, IN_A_ROW, (first) => sameSide(sides.slice(first, first + IN_A_ROW)))
  const inThree = marked(phase.length, 3, (first) => {
    const three = phase.slice(first, first + 3)
    return sameSide(sides.slice(first, first + 3)) && three.filter((point) => point.close).length >= 2
  })
  return phase.map(({ side, outside, close }, at) => {
    if (outside) return side === 1 ? 'above-limit' : 'below-limit'
    if (inTrend[at]) return trendStep(steps, inTrend, at) > 0 ? 'rising' : 'falling'
    if (close && inThree[at]) return side === 1 ? 'two-of-three-above' : 'two-of-three-below'
    if (shifted[at]) return side === 1 ? 'seven-above' : 'seven-below'
    return null
  })
}

/** 1 up, -1 down, 0 for a tie, a missing point or the first of a phase: each of them ends a trend. */
function stepTo(point: Placed, before: Placed | undefined): -1 | 0 | 1 {
  if (point.value === null || before == null || before.value === null) return 0
  return point.value > before.value ? 1 : point.value < before.value ? -1 : 0
}

/** A turning point goes with what follows it, while that is a trend as well. */
function trendStep(steps: readonly number[], inTrend: readonly boolean[], at: number): number {
  const next = inTrend[at + 1] ? steps[at + 1]! : 0
  return next !== 0 ? next : steps[at]!
}

function sameSide(sides: readonly Placed['side'][]): boolean {
  return (sides[0] === 1 || sides[0] === -1) && sides.every((side) => side === sides[0])
}

/** Whether each of `count` points lies in a window of `size` whose first place `holds`. */
function marked(count: number, size: number, holds: (first: number) => boolean): boolean[] {
  const marks = Array<boolean>(count).fill(false)
  for (let first = 0; first + size <= count; first += 1) {
    if (holds(first)) marks.fill(true, first, first + size)
  }
  return marks
}
