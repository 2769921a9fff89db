import type { ChartRule, RuleMatch, RuleSeries } from '../rule.ts'
import { stretches } from '../placed.ts'
import { matchAt, sideMatchSentence, NHS_SOURCE, runDecides } from '../rule-words.ts'

/**
 * Points in a row that make a trend, or a shift to one side of the mean (NHS England, Making Data Count,
 * 2019).
 */
export const IN_A_ROW = 7

/** A missing point and one on the mean end the row. */
export const findSevenOneSide = (placed: RuleSeries['placed']): RuleMatch[] =>
  stretches(
    placed.map(({ side }) => side ?? 0),
    IN_A_ROW,
  ).map(({ sign, places }) => matchAt(sign > 0 ? 'above' : 'below', places))

export const sevenOneSide: ChartRule = {
  id: 'seven-one-side',
  sets: { nhs: { source: NHS_SOURCE, asks: 'Seven in a row on one side of the mean.' } },
  name: 'Seven on one side',
  isRun: true,
  find: ({ placed }) => findSevenOneSide(placed),
  limit: ({ line }) => `Seven or more points in a row on one side of the ${line}.`,
  matchSentence: sideMatchSentence,
  decides: runDecides(' (a shift)'),
}
