import type { ChartRule, RuleMatch, RuleSeries } from '../rule.ts'
import { stretches, type Placed } from '../placed.ts'
import { matchAt, trendMatchSentence, goes, NHS_SOURCE } from '../rule-words.ts'
import { IN_A_ROW } from './seven-one-side.ts'

/** Seven points make six equal steps; the point before the first step belongs to them. */
export const findSevenTrend = (placed: RuleSeries['placed']): RuleMatch[] =>
  stretches(
    placed.map((point, at) => stepTo(point, placed[at - 1])),
    IN_A_ROW - 1,
  ).map(({ sign, places }) => matchAt(sign > 0 ? 'above' : 'below', [places[0]! - 1, ...places]))

/** 1 up, -1 down, 0 for a tie, a missing point or the first of a phase: each of them ends a trend. */
export function stepTo({ value }: Placed, before: Placed | undefined): number {
  if (value === null || before === undefined || before.value === null) return 0
  return Math.sign(value - before.value)
}

export const sevenTrend: ChartRule = {
  id: 'seven-trend',
  sets: { nhs: { source: NHS_SOURCE, asks: 'Seven in a row rising or falling.' } },
  name: 'Seven rising or falling',
  find: ({ trends }) => trends,
  limit: () => 'Seven or more points in a row, each above the one before, or each below it.',
  matchSentence: trendMatchSentence,
  decides: {
    headline: ({ side }, { howLong, end, directionWords }) =>
      `${side === 'above' ? 'Rising' : 'Falling'} ${howLong} until ${end}, ${directionWords}`,
    followed: ({ side }) => goes(side),
    point: ({ side }, { span }) => `one of ${span} ${goes(side)} (a trend)`,
  },
}
