import { capitalized, countWord } from '#app/kernel/text/text.ts'
import type { ChartRule, RuleMatch } from '../rule.ts'
import { matchAt, trendMatchSentence, PERLA } from '../rule-words.ts'

/** Points all going up, or all going down, that make a trend (Perla, Provost and Murray 2011). */
export const TREND_POINTS = 5

/**
 * Of neighboring equal values only the first is kept. A turning point belongs to the trend that ends and to
 * the one that begins.
 */
export function findTrends(values: readonly (number | null)[]): RuleMatch[] {
  const trends: RuleMatch[] = []
  let points: number[] = []
  let side: 'above' | 'below' | null = null
  const close = () => {
    if (side !== null && points.length >= TREND_POINTS) trends.push(matchAt(side, points))
  }
  values.forEach((value, at) => {
    const last = points.at(-1)
    if (value === null || (last !== undefined && value === values[last])) return
    if (last === undefined) {
      points = [at]
      return
    }
    const step = value > values[last]! ? 'above' : 'below'
    if (step === side) {
      points.push(at)
      return
    }
    close()
    side = step
    points = [last, at]
  })
  close()
  return trends
}

/** It signals too often without a change to decide: see docs/decisions/010. */
export const trend: ChartRule = {
  id: 'trend',
  sets: {
    ihi: {
      source: PERLA,
      asks: 'Trend: five or more points in a row rising or falling. It appears in the explanation only.',
    },
  },
  name: 'Trend',
  find: ({ values }) => findTrends(values),
  limit: () =>
    `${capitalized(countWord(TREND_POINTS))} or more points in a row all going up or all going down; of equal neighbors one counts. It often signals by chance, so it does not change the headline.`,
  matchSentence: trendMatchSentence,
  decides: null,
}
