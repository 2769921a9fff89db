import { capitalized } from '#app/kernel/text/text.ts'
import type { ChartRule, RuleMatch } from './rule.ts'
import type { Side } from '../statistics/runs.ts'

type Deciding = NonNullable<ChartRule['decides']>

/** What points found by a rule are, from the first to the last of them. */
export const matchAt = (side: Side, points: readonly number[]): RuleMatch => ({
  side,
  from: points[0]!,
  to: points.at(-1)!,
  points,
})

/**
 * The words of rules whose points lie on one side of the center line. `called`: the name of such a run
 * after its length.
 */
export const runDecides = (called: string): Deciding => ({
  headline: ({ side }, { line, howLong, first, end, reachesEnd, directionWords }) =>
    `${capitalized(side!)} the ${line} ${howLong} ` +
    (reachesEnd
      ? `since ${first}, ${directionWords}`
      : `until ${end}, ${directionWords}; too early to tell since`),
  followed: ({ side }, line) => `${side} the ${line}`,
  point: ({ side }, { line, span }) => `one of ${span} ${side} the ${line}${called}`,
})

/** "Seven months below: Mar 2025, Apr 2025 ..." */
export const sideMatchSentence: ChartRule['matchSentence'] = ({ side }, { count, labels }) =>
  `${count} ${side}: ${labels}.`

/** "Seven months rising: Mar 2025, Apr 2025 ..." */
export const trendMatchSentence: ChartRule['matchSentence'] = ({ side }, { count, labels }) =>
  `${count} ${goes(side)}: ${labels}.`

/** How a trend goes; one that rises is `above`. */
export const goes = (side: Side | null): string => (side === 'above' ? 'rising' : 'falling')

/** Which limit lies on a side. */
export const limitOn = (side: Side | null): string => (side === 'above' ? 'upper' : 'lower')

export const times = (count: number | null): string => (count === 1 ? 'once' : `${count ?? 0} times`)

export const NHS_SOURCE = 'NHS England, Making Data Count, 2019'
export const PERLA = 'Perla, Provost and Murray 2011'
