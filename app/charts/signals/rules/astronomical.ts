import type { ChartRule } from '../rule.ts'
import { sideMatchSentence, PERLA } from '../rule-words.ts'

/** Marked by people and never computed; the explanation lists the marks. */
export const astronomical: ChartRule = {
  id: 'astronomical',
  sets: {
    ihi: {
      source: PERLA,
      asks: 'Astronomical point: marked by people who know the process, and never computed.',
    },
  },
  name: 'Astronomical point',
  find: () => [],
  limit: () =>
    'A value that people who know the process call plainly different. It is never computed, and does not change the headline.',
  matchSentence: sideMatchSentence,
  decides: null,
}
