import type { ChartRule, RuleMatch, RuleSeries } from '../rule.ts'
import { matchAt, sideMatchSentence, limitOn, NHS_SOURCE } from '../rule-words.ts'

/**
 * Points close to a limit, at least two of three in a row on one side, joined while at most one other lies
 * between them. A point that is part of a trend is not among them: the NHS names one cause for each point,
 * and a trend comes first.
 */
export function findTwoInThree({ placed, trends }: Pick<RuleSeries, 'placed' | 'trends'>): RuleMatch[] {
  const marked = new Set<number>()
  for (let at = 2; at < placed.length; at += 1) {
    const three = [placed[at - 2]!, placed[at - 1]!, placed[at]!]
    const side = three[0]!.side
    if ((side !== 1 && side !== -1) || three.some((point) => point.side !== side)) continue
    if (three.filter(({ close }) => close).length < 2) continue
    three.forEach(({ close }, i) => close && marked.add(at - 2 + i))
  }
  for (const { points } of trends) for (const at of points) marked.delete(at)
  const groups: number[][] = []
  for (const at of [...marked].sort((a, b) => a - b)) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (last !== undefined && at - last <= 2 && placed[last]!.side === placed[at]!.side) open!.push(at)
    else groups.push([at])
  }
  return groups.map((points) => matchAt(placed[points[0]!]!.side === 1 ? 'above' : 'below', points))
}

export const twoInThree: ChartRule = {
  id: 'two-in-three',
  sets: { nhs: { source: NHS_SOURCE, asks: 'Two of three points in a row near one limit.' } },
  name: 'Two of three near a limit',
  find: findTwoInThree,
  limit: ({ line }) =>
    `Of three points in a row on one side of the ${line}, two in the outer third between it and the limit.`,
  matchSentence: sideMatchSentence,
  decides: {
    headline: ({ side }, { howLong, end, directionWords }) =>
      `Near the ${limitOn(side)} limit ${howLong} until ${end}, ${directionWords}`,
    followed: ({ side }) => `near the ${limitOn(side)} limit`,
    point: ({ side }) => `one of two in three near the ${limitOn(side)} limit`,
  },
}
