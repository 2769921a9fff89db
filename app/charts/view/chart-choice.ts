import type { Shape } from '#app/kernel/reported-value.ts'
import type { Unit } from '#app/measures/catalog/measure.ts'
import type { ChartStyle } from './chart.ts'
import { CHART_NAME, CHART_TYPES, type ChartType } from '../spc/chart-type.ts'
import { chooseChart, LIMITS_FROM } from '../spc/choice.ts'
import type { RuleSet } from '../spc/rule-set.ts'

interface Charted {
  readonly shape: Shape
  readonly unit: Unit
}

/** A figure with a value that is not left out. */
interface Figure {
  readonly numerator: number
  readonly denominator: number | null
}

/** Charts a measure may be drawn as, by its shape and unit; its figures may still forbid one (see `fits`). */
export function offeredTypes({ shape, unit }: Charted): ChartType[] {
  const offered: Record<Shape, readonly ChartType[]> = {
    proportion: ['run', 'i', 'p', 'pp'],
    ratio: unit === 'per-1000' ? ['run', 'i', 'u', 'up'] : ['run', 'i'],
    single: unit === 'count' ? ['run', 'i', 'c', 'g'] : ['run', 'i', 't', 'g'],
  }
  return CHART_TYPES.filter((type) => offered[shape].includes(type))
}

/** Why a measure of this shape cannot be drawn so, in a sentence; null when it can. */
export function whyNot(type: ChartType, measure: Charted): string | null {
  return offeredTypes(measure).includes(type) ? null : WHY_NOT[type]
}

const WHY_NOT: Record<ChartType, string> = {
  run: 'Every measure can be drawn so.',
  i: 'Every measure can be drawn so.',
  mr: 'It shows the steps between neighboring values and not the values that a team reports.',
  p: 'It needs a share, such as cribs found safe out of cribs looked at.',
  pp: 'It needs a share out of a very large count.',
  u: 'It needs events per exposure, such as infections per 1,000 days.',
  up: 'It needs events per a very large exposure.',
  c: 'It needs a plain count of events, with as much room for them in each period.',
  g: 'It needs cases or days between rare events, or a count.',
  t: 'It needs times between rare events.',
  xbar: 'It needs several measured values in each period, and teams report one.',
  s: 'It needs several measured values in each period, and teams report one.',
}

export const isChartType = (text: string | null): text is ChartType =>
  (CHART_TYPES as readonly (string | null)[]).includes(text)

/**
 * The chart that a measure is drawn as: the one a person chose while the figures allow it, else the one that
 * fits (decision 023).
 */
export function styleOf(
  measure: Charted,
  figures: readonly Figure[],
  { ruleSet, chosen }: { readonly ruleSet: RuleSet; readonly chosen: ChartType | null },
): ChartStyle {
  const own = styleFor(measure, figures, ruleSet)
  if (chosen === null || chosen === own.type) return own
  const name = CHART_NAME[chosen]
  if (!offeredTypes(measure).includes(chosen) || !fits(chosen, figures)) {
    return { type: 'run', reason: `Run chart: ${aName(name)} was chosen, and these figures do not allow it` }
  }
  return { type: chosen, reason: `${name}: chosen by the team` }
}

/**
 * The IHI rules are read about a median, those of the NHS on an I chart; times between rare events are too
 * skewed for either.
 */
function styleFor(measure: Charted, figures: readonly Figure[], ruleSet: RuleSet): ChartStyle {
  const rare = ruleSet === 'nhs' ? null : rareStyle(measure, figures)
  if (rare) return rare
  const { chart, reason } = chooseChart(measure, figures)
  if (chart === 'run' || ruleSet === 'anhoej') return { type: chart, reason }
  if (ruleSet === 'nhs') {
    return { type: 'i', reason: 'I chart: the rules of NHS Making Data Count are made for it' }
  }
  return {
    type: 'run',
    reason: `Run chart: the IHI rules are read about a median; with limits it would be ${aName(CHART_NAME[chart])}, for ${reasonOf(reason)}`,
  }
}

/** Days between events are skewed: a T chart transforms them, and a G chart allows two events on one day. */
function rareStyle({ shape, unit }: Charted, figures: readonly Figure[]): ChartStyle | null {
  if (shape !== 'single' || unit !== 'days' || figures.length < LIMITS_FROM) return null
  if (fits('t', figures)) {
    return { type: 't', reason: 'T chart: days between rare events, which chance alone spreads widely' }
  }
  if (!fits('g', figures)) return null
  return { type: 'g', reason: 'G chart: days between rare events, some of them on one and the same day' }
}

/** Whether the figures so far can be drawn so. */
function fits(type: ChartType, figures: readonly Figure[]): boolean {
  const whole = figures.every(({ numerator }) => Number.isInteger(numerator) && numerator >= 0)
  if (type === 't') return figures.every(({ numerator }) => numerator > 0)
  return type === 'run' || type === 'i' || whole
}

/** "P chart: a count out of a count" says after the colon why. */
const reasonOf = (reason: string): string => reason.slice(reason.indexOf(': ') + 2)
const aName = (name: string): string => (/^I/.test(name) ? `an ${name}` : `a ${name.replace(/^Run/, 'run')}`)
