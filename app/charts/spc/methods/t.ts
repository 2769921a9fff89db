import { finite } from '#app/kernel/statistics.ts'
import type { Lines, Stretch } from '../lines.ts'
import { individualLines } from './i.ts'

/** Waiting times to this root are nearly normal (Nelson, Journal of Quality Technology 1994;26:239-240). */
const POWER = 3.6

/**
 * T chart of times between events, all above zero: an I chart of time^(1 / 3.6), its lines raised to the
 * power 3.6 (Nelson 1994). Signals are detected on the transformed scale, where rounding in the power cannot
 * flip a tie. A lower limit below zero or without a number is 0; a lower 2-sigma line below zero is null.
 */
export function timeLines({ values, inBase, knownCenter, groups, screen }: Stretch): Lines {
  const root = (time: number | null) => (time === null ? null : finite(time ** (1 / POWER)))
  const testedOn = individualLines({
    groups,
    values: values.map(root),
    inBase,
    knownCenter: root(knownCenter),
    screen,
  })
  const back = (line: number | null) => (line === null || line < 0 ? null : finite(line ** POWER))
  return {
    values,
    center: back(testedOn.center),
    lower: testedOn.lower.map((line) => back(line) ?? 0),
    upper: testedOn.upper.map(back),
    lower2: testedOn.lower2.map(back),
    upper2: testedOn.upper2.map(back),
    testedOn,
  }
}
