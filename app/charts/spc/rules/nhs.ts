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
export const IN_A_ROW = 7

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
  const inTrend = trends(steps)
  const shifted = inLongRun(
    phase.map(({ side }) => side ?? 0),
    IN_A_ROW,
  )
  const inThree = twoInThree(phase)
  return phase.map(({ side, outside }, at) => {
    if (outside) return side === 1 ? 'above-limit' : 'below-limit'
    if (inTrend[at]) return trendStep(steps, inTrend, at) > 0 ? 'rising' : 'falling'
    if (inThree[at]) return side === 1 ? 'two-of-three-above' : 'two-of-three-below'
    if (shifted[at]) return side === 1 ? 'seven-above' : 'seven-below'
    return null
  })
}

/** 1 up, -1 down, 0 for a tie, a missing point or the first of a phase: each of them ends a trend. */
function stepTo(point: Placed, before: Placed | undefined): -1 | 0 | 1 {
  if (point.value === null || before === undefined || before.value === null) return 0
  return point.value > before.value ? 1 : point.value < before.value ? -1 : 0
}

/** Seven points make six equal steps; the point before the first step belongs to them. */
function trends(steps: readonly number[]): boolean[] {
  const stepped = inLongRun(steps, IN_A_ROW - 1)
  return steps.map((_, at) => stepped[at] === true || stepped[at + 1] === true)
}

/** A turning point goes with what follows it, while that is a trend as well. */
function trendStep(steps: readonly number[], inTrend: readonly boolean[], at: number): number {
  const next = inTrend[at + 1] ? steps[at + 1]! : 0
  return next !== 0 ? next : steps[at]!
}

/** Whether each sign is one of at least `least` equal ones in a row; 0 is no sign. */
function inLongRun(signs: readonly number[], least: number): boolean[] {
  const marks = Array<boolean>(signs.length).fill(false)
  for (let from = 0, to = 0; from < signs.length; from = to) {
    while (to < signs.length && signs[to] === signs[from]) to += 1
    if (signs[from] !== 0 && to - from >= least) marks.fill(true, from, to)
  }
  return marks
}

/** Whether a point is close to a limit and one of three in a row on one side, at least two of them close to the limit. */
function twoInThree(phase: readonly Placed[]): boolean[] {
  const marks = Array<boolean>(phase.length).fill(false)
  for (let at = 2; at < phase.length; at += 1) {
    const [a, b, c] = [phase[at - 2]!, phase[at - 1]!, phase[at]!]
    if ((a.side !== 1 && a.side !== -1) || a.side !== b.side || a.side !== c.side) continue
    if (Number(a.close) + Number(b.close) + Number(c.close) < 2) continue
    for (let place = at - 2; place <= at; place += 1) if (phase[place]!.close) marks[place] = true
  }
  return marks
}
