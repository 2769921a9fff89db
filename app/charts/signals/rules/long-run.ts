import { countWord } from '#app/kernel/text/text.ts'
import type { ChartRule } from '../rule.ts'
import { sideMatchSentence, runDecides } from '../rule-words.ts'
import { runMatch } from './shift.ts'

export const longRun: ChartRule = {
  id: 'long-run',
  sets: {
    anhoej: {
      source: 'Anhøj and Olesen 2014, after Schilling 2012',
      asks: 'Longest run: longer on one side of the line than chance gives for so many points; for 24 points, nine or more in a row.',
    },
  },
  name: 'Longest run',
  isRun: true,
  find: ({ values, center, runs, anhoej }) =>
    runs.filter(({ length }) => length > anhoej.longestRunMax!).map((run) => runMatch(run, values, center)),
  limit: ({ line, anhoej }) =>
    `With ${countWord(anhoej.nUseful)} points off the ${line}, a run on one side of it has at most ${anhoej.longestRunMax ?? 'as many as chance gives'}.`,
  none: ({ longestRun }) => `None: the longest run has ${longestRun} points.`,
  matchSentence: sideMatchSentence,
  decides: runDecides(', a longer run than chance gives'),
}
