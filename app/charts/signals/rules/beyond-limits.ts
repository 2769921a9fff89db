import type { Side } from '../../statistics/runs.ts'
import type { ChartRule, RuleMatch, RuleSeries } from '../rule.ts'
import { matchAt, sideMatchSentence, limitOn, NHS_SOURCE } from '../rule-words.ts'

/** Neighboring points beyond one and the same 3-sigma limit; missing and excluded ones aside. */
export function findBeyond({ values, beyond }: Pick<RuleSeries, 'values' | 'beyond'>): RuleMatch[] {
  const groups: { side: Side; points: number[] }[] = []
  let open: { side: Side; points: number[] } | null = null
  beyond.forEach((side, at) => {
    if (values[at] === null) return
    if (side === null) open = null
    else if (open?.side === side) open.points.push(at)
    else groups.push((open = { side, points: [at] }))
  })
  return groups.map(({ side, points }) => matchAt(side, points))
}

export const beyondLimits: ChartRule = {
  id: 'beyond-limits',
  sets: {
    ihi: { source: 'Shewhart 1931' },
    anhoej: {
      source: 'Shewhart 1931',
      asks: 'Beyond a limit: a point outside the three-sigma limits, on charts that have them.',
    },
    nhs: {
      source: NHS_SOURCE,
      asks: 'Beyond a limit: a point outside the limits of an I chart, the mean plus or minus 2.66 times the mean moving range.',
    },
  },
  name: 'Beyond a limit',
  needsLimits: true,
  find: findBeyond,
  limit: ({ limits }) =>
    `A point outside the limits, three sigma from the center line. A point on a limit is inside.${limits}`,
  matchSentence: sideMatchSentence,
  decides: {
    headline: ({ side }, { howLong, first, end, alone, reachesEnd, directionWords }) => {
      const lies = side === 'above' ? 'Above the upper limit' : 'Below the lower limit'
      const when = alone ? `in ${end}` : `${howLong} ${reachesEnd ? `since ${first}` : `until ${end}`}`
      return `${lies} ${when}, ${directionWords}${reachesEnd ? '' : '; within the limits since'}`
    },
    followed: ({ side }) => `${side} the ${limitOn(side)} limit`,
    point: ({ side }) => `${side} the ${limitOn(side)} limit`,
  },
}
