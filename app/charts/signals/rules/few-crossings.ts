import { countWord } from '#app/kernel/text/text.ts'
import type { ChartRule } from '../rule.ts'
import { times } from '../rule-words.ts'
import { runMatch } from './shift.ts'

/** It is about the phase as a whole; the run it ends in says which way. */
export const fewCrossings: ChartRule = {
  id: 'few-crossings',
  sets: {
    anhoej: {
      source: 'Anhøj and Olesen 2014, after Chen 2010',
      asks: 'Crossings: the line crossed less often than chance gives; for 24 points, seven times or fewer.',
    },
  },
  name: 'Crossings',
  find: ({ values, center, runs, anhoej: { nCrossings, nCrossingsMin } }) => {
    const last = runs.at(-1)
    if (!last || nCrossings! >= nCrossingsMin!) return []
    const verdictPoints = runMatch(last, values, center).points
    return [{ side: last.side, from: 0, to: values.length - 1, points: [], verdictPoints }]
  },
  limit: ({ line, anhoej: { nUseful, nCrossingsMin } }) =>
    `With ${countWord(nUseful)} points off the ${line}, the line through them crosses it at least ${times(nCrossingsMin)}.`,
  none: ({ nCrossings }) => `None: it was crossed ${times(nCrossings)}.`,
  matchSentence: (_, { anhoej }) => `It was crossed only ${times(anhoej.nCrossings)}.`,
  decides: {
    headline: ({ side }, { line, directionWords, anhoej: { nCrossings, nCrossingsMin } }) => {
      const crossed = nCrossings === 1 ? 'once' : `${countWord(nCrossings!)} times`
      return `The ${line} was crossed only ${crossed}, where chance gives at least ${countWord(nCrossingsMin!)}: now ${side} it, ${directionWords}`
    },
    followed: ({ side }, line) => `${side} the ${line}`,
    point: (_, { line }) => `in a phase that crosses the ${line} less often than chance gives`,
  },
}
