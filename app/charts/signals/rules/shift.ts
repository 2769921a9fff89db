import { capitalized, countWord } from '#app/kernel/text/text.ts'
import { runsAbout, type Run } from '../../statistics/runs.ts'
import type { ChartRule, RuleMatch, RuleSeries } from '../rule.ts'
import { sideMatchSentence, PERLA, runDecides } from '../rule-words.ts'

/**
 * Points on one side of the median that make a shift (Perla, Provost and Murray, BMJ Qual Saf 2011;20:46-51).
 */
export const SHIFT_POINTS = 6

/**
 * Runs long enough to be a shift. When most points are zero the median is zero, every other point lies above
 * it, and skipping the zeros would join scattered points into one long run: there a point on the median ends
 * the run, and a true step still shows.
 */
export function findShifts({
  values,
  center,
  runs,
  atExtreme,
}: Pick<RuleSeries, 'values' | 'center' | 'runs' | 'atExtreme'>): RuleMatch[] {
  const candidates = atExtreme ? runsAbout(values, center, { tiesBreak: true }) : runs
  return candidates.filter(({ length }) => length >= SHIFT_POINTS).map((run) => runMatch(run, values, center))
}

/** A run with the points that count: those present and not on the line. */
export function runMatch(
  { side, from, to }: Run,
  values: readonly (number | null)[],
  center: number,
): RuleMatch {
  const points: number[] = []
  for (let at = from; at <= to; at += 1) if (values[at] !== null && values[at] !== center) points.push(at)
  return { side, from, to, points }
}

export const shift: ChartRule = {
  id: 'shift',
  sets: {
    ihi: {
      source: PERLA,
      asks: 'Shift: six or more points in a row on one side of the median. It decides the headline.',
    },
  },
  name: 'Shift',
  isRun: true,
  find: findShifts,
  limit: ({ line }) =>
    `${capitalized(countWord(SHIFT_POINTS))} or more points in a row on one side of the ${line}; points on it are skipped. This rule decides what the headline says.`,
  none: ({ longestRun }) => `None: the longest run has ${longestRun} points.`,
  matchSentence: sideMatchSentence,
  decides: runDecides(' (a shift)'),
}
