import type { RuleSet } from '../../spc/rule-set.ts'
import type { ChartRule } from '../rule.ts'
import type { Rule, Signal } from '../signal.ts'
import { astronomical } from './astronomical.ts'
import { beyondLimits } from './beyond-limits.ts'
import { fewCrossings } from './few-crossings.ts'
import { longRun } from './long-run.ts'
import { numberOfRuns } from './number-of-runs.ts'
import { sevenOneSide } from './seven-one-side.ts'
import { sevenTrend } from './seven-trend.ts'
import { shift } from './shift.ts'
import { trend } from './trend.ts'
import { twoInThree } from './two-in-three.ts'

/** Every rule, in the order in which the explanation of a chart lists those of its set. */
export const CHART_RULES: { readonly [Id in Rule]: ChartRule } = {
  shift,
  trend,
  'number-of-runs': numberOfRuns,
  astronomical,
  'long-run': longRun,
  'few-crossings': fewCrossings,
  'beyond-limits': beyondLimits,
  'seven-one-side': sevenOneSide,
  'seven-trend': sevenTrend,
  'two-in-three': twoInThree,
}

/** The rules of one set. */
export const rulesOf = (ruleSet: RuleSet): ChartRule[] =>
  Object.values(CHART_RULES).filter(({ sets }) => sets[ruleSet] !== undefined)

/** Whether the points of a signal lie on one side of the center line, one after the other. */
export const isRun = ({ rule }: Signal): boolean => CHART_RULES[rule].isRun === true
