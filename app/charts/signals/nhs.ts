import { NHS_DIRECTION } from '../spc/rule-set.ts'
import { beyondLimits, sideSignal, type PhaseReading } from './phase-reading.ts'
import type { Side } from '../statistics/runs.ts'
import type { Signal } from './signal.ts'
import { IN_A_ROW, specialCauses, type Placed } from '../spc/rules/nhs.ts'

/**
 * The four rules of NHS Making Data Count; each decides. A point left out takes part in none. Where neither side is better, what they find is
 * neither improvement nor concern.
 */
export function nhsSignals(reading: PhaseReading): Signal[] {
  const found = foundByNhs(reading)
  if (NHS_DIRECTION[reading.direction] !== 'neutral') return found
  return found.map((signal) => ({ ...signal, verdict: 'neither' as const }))
}

function foundByNhs(reading: PhaseReading): Signal[] {
  const placed = placedPoints(reading)
  const causes = specialCauses(placed)
  const { from } = reading
  const trends = stretches(
    placed.map((point, at) => step(point, placed[at - 1])),
    IN_A_ROW - 1,
  )
  const close = causes.map((cause) =>
    cause === 'two-of-three-above' ? 1 : cause === 'two-of-three-below' ? -1 : 0,
  )
  return [
    ...stretches(
      placed.map(({ side }) => side ?? 0),
      IN_A_ROW,
    ).map(({ sign, places }) => sideSignal(reading, 'seven-one-side', sideOf(sign), places.map(by(from)))),
    ...beyondLimits(
      reading,
      placed.map(({ side, outside }) => (outside ? sideOf(side ?? 1) : null)),
    ),
    ...trends.map(({ sign, places }) =>
      sideSignal(reading, 'seven-trend', sideOf(sign), [places[0]! - 1, ...places].map(by(from))),
    ),
    ...closePairs(close).map(({ sign, places }) =>
      sideSignal(reading, 'two-in-three', sideOf(sign), places.map(by(from))),
    ),
  ]
}

const sideOf = (sign: number): Side => (sign > 0 ? 'above' : 'below')
const by = (offset: number) => (at: number) => at + offset

/** Where each point lies about the centre line and the limits; nothing of one that is missing or left out. */
function placedPoints({ points, from, lines, excluded }: PhaseReading): Placed[] {
  return lines.map(({ centre, lower, upper, lower2, upper2 }, i) => {
    const value = excluded(from + i) ? null : points[from + i]!.raw
    if (value === null || centre === null) return { value, side: null, outside: null, close: null }
    const side = value > centre ? 1 : value < centre ? -1 : 0
    if (lower === null || upper === null) return { value, side, outside: null, close: null }
    const outside = value > upper || value < lower
    const close = !outside && ((upper2 !== null && value > upper2) || (lower2 !== null && value < lower2))
    return { value, side, outside, close }
  })
}

function step({ value }: Placed, before: Placed | undefined): number {
  if (value === null || before === undefined || before.value === null) return 0
  return Math.sign(value - before.value)
}

/** Longest stretches of at least `least` equal signs; 0 is no sign. Places are those of the signs. */
function stretches(signs: readonly number[], least: number): { sign: number; places: number[] }[] {
  const found: { sign: number; places: number[] }[] = []
  for (let from = 0, to = 0; from < signs.length; from = to) {
    while (to < signs.length && signs[to] === signs[from]) to += 1
    if (signs[from] !== 0 && to - from >= least) {
      found.push({ sign: signs[from]!, places: Array.from({ length: to - from }, (_, i) => from + i) })
    }
  }
  return found
}

/** Points that the rule "two of three" marked, joined while at most one other lies between them. */
function closePairs(close: readonly number[]): { sign: number; places: number[] }[] {
  const found: { sign: number; places: number[] }[] = []
  close.forEach((sign, at) => {
    if (sign === 0) return
    const last = found.at(-1)
    if (last?.sign === sign && at - last.places.at(-1)! <= 2) last.places.push(at)
    else found.push({ sign, places: [at] })
  })
  return found
}
