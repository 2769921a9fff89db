import { countWord } from '#app/kernel/text/text.ts'
import { expectedRuns } from '../../spc/rules/expected-runs.ts'
import { READABLE_POINTS, type AnhoejRuns } from '../../statistics/runs.ts'
import type { ChartRule } from '../rule.ts'
import { PERLA } from '../rule-words.ts'

/** How many runs chance allows, and whether there are fewer or more; null below ten useful points. */
export function countRuns({ nUseful, nCrossings }: Pick<AnhoejRuns, 'nUseful' | 'nCrossings'>): {
  readonly expected: { readonly lower: number; readonly upper: number }
  readonly verdict: 'too-few' | 'too-many' | 'expected'
} | null {
  if (nUseful < READABLE_POINTS || nCrossings === null) return null
  const [expected, runs] = [expectedRuns(nUseful), nCrossings + 1]
  const verdict = runs < expected.lower ? 'too-few' : runs > expected.upper ? 'too-many' : 'expected'
  return { expected, verdict }
}

/** Shown, and decides nothing: see docs/decisions/010. */
export const numberOfRuns: ChartRule = {
  id: 'number-of-runs',
  sets: {
    ihi: {
      source: `Swed and Eisenhart 1943, as used by ${PERLA}`,
      asks: 'Number of runs: more or fewer than chance gives. It appears in the explanation only.',
    },
  },
  name: 'Number of runs',
  find: ({ values, anhoej }) => {
    const counted = countRuns(anhoej)
    if (counted === null || counted.verdict === 'expected') return []
    return [{ side: null, from: 0, to: values.length - 1, points: [] }]
  },
  limit: ({ line, anhoej }) => {
    const expected = countRuns(anhoej)?.expected
    const useful = `${countWord(anhoej.nUseful)} points off the ${line}`
    const range = expected ? ` With ${useful}, chance gives ${expected.lower} to ${expected.upper}.` : ''
    return `Fewer or more stretches on one side of the ${line} than chance gives.${range} It does not change the headline.`
  },
  none: ({ nCrossings }) => `None: there are ${nCrossings! + 1} runs.`,
  matchSentence: (_, { anhoej }) => `There are ${anhoej.nCrossings! + 1} runs.`,
  decides: null,
}
