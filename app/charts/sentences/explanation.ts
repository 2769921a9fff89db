import { periodLabel } from '#app/kernel/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatLevel, formatValue } from '../words/format.ts'
import { READABLE_POINTS } from '../statistics/runs.ts'
import { centreWord } from './centre.ts'
import type { NhsVerdict } from '../signals/finding.ts'
import type { Rule, Signal } from '../signals/signal.ts'
import type { RuleSet } from '../spc/rule-set.ts'
import { expectedRuns } from '../spc/rules/expected-runs.ts'
import { SHIFT_POINTS, TREND_POINTS } from '../spc/rules/ihi.ts'
import { capitalised, countWord, periods } from '../words/words.ts'

/** One rule of the rule set as a person may check it: what it asks, what it found and where, and whose it is. */
export interface RuleExplanation {
  readonly rule: Rule | 'assurance'
  readonly name: string
  /** A sentence. */
  readonly limit: string
  /** A sentence for each finding, or one that says there is none. */
  readonly found: readonly string[]
  readonly signalled: boolean
  /** Author and year. */
  readonly source: string
}

const RULES_OF: Record<RuleSet, readonly Rule[]> = {
  ihi: ['shift', 'trend', 'number-of-runs', 'astronomical', 'beyond-limits'],
  anhoej: ['long-run', 'few-crossings', 'beyond-limits'],
  nhs: ['beyond-limits', 'seven-one-side', 'seven-trend', 'two-in-three'],
}

/** Every rule that the chart is read by, about its last phase; the astronomical points are those of the whole chart. */
export function explainRules(facts: RunChartFacts): RuleExplanation[] {
  const withLimits = facts.details.some(({ lower, upper }) => lower !== null || upper !== null)
  const rules = RULES_OF[facts.ruleSet]
    .filter((rule) => rule !== 'beyond-limits' || withLimits)
    .map((rule) => ({ rule, ...describeRule(rule, facts), ...foundBy(rule, facts) }))
  return facts.nhs === null ? rules : [...rules, explainAssurance(facts, facts.nhs)]
}

/** What the NHS rules say of the goal: no rule about points, and told beside them. */
function explainAssurance(facts: RunChartFacts, nhs: NhsVerdict): RuleExplanation {
  return {
    rule: 'assurance',
    name: 'Assurance',
    limit: `Whether the goal lies beyond a limit, on the good or the bad side of it, or between the two.${limitsInWords(facts)}`,
    found: [
      `${nhs.assuranceWords.replace('Assurance: ', '').replace(/^./, (first) => first.toUpperCase())}.`,
    ],
    signalled: nhs.assurance === 'fail',
    source: NHS,
  }
}

/** " At the last value the limits are 12.0% and 34.0%, the goal is 20%." */
function limitsInWords({ details, last, measure, goal }: RunChartFacts): string {
  const { lower = null, upper = null } = last === null ? {} : details[last]!
  if (lower === null || upper === null) return ''
  const aim = goal === null ? '' : `, the goal is ${formatLevel(goal, measure.unit)}`
  return ` At the last value the limits are ${formatValue(lower, measure.unit)} and ${formatValue(upper, measure.unit)}${aim}.`
}

const NHS = 'NHS England, Making Data Count, 2019'

function describeRule(rule: Rule, facts: RunChartFacts): Pick<RuleExplanation, 'name' | 'limit' | 'source'> {
  const line = centreWord(facts)
  const { nUseful, longestRunMax, nCrossingsMin } = facts.analysis.anhoej
  const useful = `${countWord(nUseful)} points off the ${line}`
  const perla = 'Perla, Provost and Murray 2011'
  switch (rule) {
    case 'shift':
      return {
        name: 'Shift',
        limit: `${capitalised(countWord(SHIFT_POINTS))} or more points in a row on one side of the ${line}; points on it are skipped. This rule decides what the headline says.`,
        source: perla,
      }
    case 'trend':
      return {
        name: 'Trend',
        limit: `${capitalised(countWord(TREND_POINTS))} or more points in a row all going up or all going down; of equal neighbours one counts. It often calls by chance and is only told.`,
        source: perla,
      }
    case 'number-of-runs': {
      const { lower, upper } =
        nUseful < READABLE_POINTS ? { lower: null, upper: null } : expectedRuns(nUseful)
      const range = lower === null ? '' : ` With ${useful}, chance gives ${lower} to ${upper}.`
      return {
        name: 'Number of runs',
        limit: `Fewer or more stretches on one side of the ${line} than chance gives.${range} It is only told.`,
        source: `Swed and Eisenhart 1943, as used by ${perla}`,
      }
    }
    case 'astronomical':
      return {
        name: 'Astronomical point',
        limit:
          'A value that people who know the process call plainly different. It is never computed, and only told.',
        source: perla,
      }
    case 'long-run':
      return {
        name: 'Longest run',
        limit: `With ${useful}, a run on one side of it has at most ${longestRunMax ?? 'as many as chance gives'}.`,
        source: 'Anhøj and Olesen 2014, after Schilling 2012',
      }
    case 'few-crossings':
      return {
        name: 'Crossings',
        limit: `With ${useful}, the line through them crosses it at least ${times(nCrossingsMin)}.`,
        source: 'Anhøj and Olesen 2014, after Chen 2010',
      }
    case 'beyond-limits':
      return {
        name: 'Beyond a limit',
        limit: `A point outside the limits, three sigma from the centre. A point on a limit is inside.${limitsInWords({ ...facts, goal: null })}`,
        source: facts.ruleSet === 'nhs' ? NHS : 'Shewhart 1931',
      }
    case 'seven-one-side':
      return {
        name: 'Seven on one side',
        limit: `Seven or more points in a row on one side of the ${line}.`,
        source: NHS,
      }
    case 'seven-trend':
      return {
        name: 'Seven rising or falling',
        limit: 'Seven or more points in a row, each above the one before, or each below it.',
        source: NHS,
      }
    case 'two-in-three':
      return {
        name: 'Two of three near a limit',
        limit: `Of three points in a row on one side of the ${line}, two in the outer third between it and the limit.`,
        source: NHS,
      }
  }
}

const times = (count: number | null): string => (count === 1 ? 'once' : `${count ?? 0} times`)

function foundBy(rule: Rule, facts: RunChartFacts): Pick<RuleExplanation, 'found' | 'signalled'> {
  if (rule === 'astronomical') return markedByPeople(facts)
  const { nUseful, longestRun, nCrossings } = facts.analysis.anhoej
  if (nUseful < READABLE_POINTS) {
    const sentence = `Not read yet: ${countWord(nUseful)} points off the ${centreWord(facts)}, ${countWord(READABLE_POINTS)} needed.`
    return { found: [sentence], signalled: false }
  }
  const signals = facts.signals.filter((one) => one.rule === rule && one.phase === facts.phases.length - 1)
  const measured = {
    shift: `None: the longest run has ${longestRun} points.`,
    'long-run': `None: the longest run has ${longestRun} points.`,
    'few-crossings': `None: it was crossed ${times(nCrossings)}.`,
    'number-of-runs': `None: there are ${nCrossings! + 1} runs.`,
  }
  if (signals.length === 0) {
    return { found: [measured[rule as keyof typeof measured] ?? 'None.'], signalled: false }
  }
  return { found: signals.map((signal) => inWords(signal, facts)), signalled: true }
}

/** "Seven months below: Mar 2025, Apr 2025 ..." */
function inWords({ rule, side, points: places }: Signal, facts: RunChartFacts): string {
  const { measure, points } = facts
  const { nCrossings } = facts.analysis.anhoej
  if (rule === 'few-crossings') return `It was crossed only ${times(nCrossings)}.`
  if (rule === 'number-of-runs') return `There are ${nCrossings! + 1} runs.`
  const trend = rule === 'trend' || rule === 'seven-trend'
  const how = trend ? (side === 'above' ? 'rising' : 'falling') : side
  const labels = places.map((at) => periodLabel(points[at]!.period)).join(', ')
  return `${capitalised(periods(places.length, measure.frequency))} ${how}: ${labels}.`
}

function markedByPeople({ details, points }: RunChartFacts): Pick<RuleExplanation, 'found' | 'signalled'> {
  const found = details.flatMap(({ astronomical }, at) =>
    astronomical === null ? [] : [`${periodLabel(points[at]!.period)}: ${astronomical.replace(/\.?$/, '.')}`],
  )
  return { found: found.length === 0 ? ['Nobody has marked one.'] : found, signalled: found.length > 0 }
}
