import { capitalized, countWord } from '#app/kernel/text/text.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatLevel, formatValue } from '../words/format.ts'
import { READABLE_POINTS } from '../statistics/runs.ts'
import { centerWord } from './center.ts'
import type { NhsVerdict } from '../signals/chart-reading.ts'
import type { Rule, Signal } from '../signals/signal.ts'
import type { ChartRule } from '../signals/rule.ts'
import { NHS_SOURCE } from '../signals/rule-words.ts'
import { rulesOf } from '../signals/rules/index.ts'
import { periods } from '../words/words.ts'

/**
 * One rule of the rule set as a person may check it: what it asks, what it found and where, and whose it is.
 */
export interface RuleExplanation {
  readonly rule: Rule | 'assurance'
  readonly name: string
  /** A sentence. */
  readonly limit: string
  /** A sentence for each signal, or one that says there is none. */
  readonly matches: readonly string[]
  readonly signalled: boolean
  /** Author and year. */
  readonly source: string
}

/**
 * Every rule that the chart is read by, about its last phase; the astronomical points are those of the whole
 * chart.
 */
export function explainRules(facts: RunChartFacts): RuleExplanation[] {
  const withLimits = facts.details.some(({ lower, upper }) => lower !== null || upper !== null)
  const about = {
    line: centerWord(facts),
    anhoej: facts.analysis.anhoej,
    limits: limitsInWords({ ...facts, goal: null }),
  }
  const rules = rulesOf(facts.ruleSet)
    .filter(({ needsLimits }) => !needsLimits || withLimits)
    .map((rule) => ({
      rule: rule.id,
      name: rule.name,
      limit: rule.limit(about),
      source: rule.sets[facts.ruleSet]!.source,
      ...matchesOf(rule, facts),
    }))
  return facts.nhs === null ? rules : [...rules, explainAssurance(facts, facts.nhs)]
}

/** What the NHS rules say about the goal: no rule about points, so it is stated beside them. */
function explainAssurance(facts: RunChartFacts, nhs: NhsVerdict): RuleExplanation {
  return {
    rule: 'assurance',
    name: 'Assurance',
    limit: `Whether the goal lies beyond a limit, on the good or the bad side of it, or between the two.${limitsInWords(facts)}`,
    matches: [
      `${nhs.assuranceWords.replace('Assurance: ', '').replace(/^./, (first) => first.toUpperCase())}.`,
    ],
    signalled: nhs.assurance === 'fail',
    source: NHS_SOURCE,
  }
}

/** " At the last value the limits are 12.0% and 34.0%, the goal is 20%." */
function limitsInWords({ details, last, measure, goal }: RunChartFacts): string {
  const { lower = null, upper = null } = last === null ? {} : details[last]!
  if (lower === null || upper === null) return ''
  const aim = goal === null ? '' : `, the goal is ${formatLevel(goal, measure.unit)}`
  return ` At the last value the limits are ${formatValue(lower, measure.unit)} and ${formatValue(upper, measure.unit)}${aim}.`
}

function matchesOf(rule: ChartRule, facts: RunChartFacts): Pick<RuleExplanation, 'matches' | 'signalled'> {
  if (rule.id === 'astronomical') return markedByPeople(facts)
  const { anhoej } = facts.analysis
  if (anhoej.nUseful < READABLE_POINTS) {
    const sentence = `Not read yet: ${countWord(anhoej.nUseful)} points off the ${centerWord(facts)}, ${countWord(READABLE_POINTS)} needed.`
    return { matches: [sentence], signalled: false }
  }
  const signals = facts.signals.filter((one) => one.rule === rule.id && one.phase === facts.phases.length - 1)
  if (signals.length === 0) return { matches: [rule.none?.(anhoej) ?? 'None.'], signalled: false }
  return {
    matches: signals.map((signal) => rule.matchSentence(signal, partsOf(signal, facts))),
    signalled: true,
  }
}

function partsOf({ points: places }: Signal, { points, measure, analysis }: RunChartFacts) {
  return {
    count: capitalized(periods(places.length, measure.frequency)),
    labels: places.map((at) => periodLabel(points[at]!.period)).join(', '),
    anhoej: analysis.anhoej,
  }
}

function markedByPeople({ details, points }: RunChartFacts): Pick<RuleExplanation, 'matches' | 'signalled'> {
  const matches = details.flatMap(({ astronomical }, at) =>
    astronomical === null ? [] : [`${periodLabel(points[at]!.period)}: ${astronomical.replace(/\.?$/, '.')}`],
  )
  return {
    matches: matches.length === 0 ? ['Nobody has marked one.'] : matches,
    signalled: matches.length > 0,
  }
}
