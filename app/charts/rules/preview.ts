import { addPeriods, period } from '#app/kernel/time/period.ts'
import { chartOfCard, type ChartOfCard } from '../team/card.ts'
import { styleOf } from '../view/chart-choice.ts'
import type { ChartMeasure, RunChartView } from '../view/chart.ts'
import { CHART_NAME } from '../spc/chart-type.ts'
import { RULE_SETS, type RuleSet } from '../spc/rule-set.ts'
import { buildRunChartView } from '../view/view.ts'
import { NHS } from '../gallery/entry.ts'
import { CRIBS, WAITED } from '../gallery/series.ts'

/** What each rule set says about one series. */
export interface RulePreview {
  readonly name: string
  /** Whose the figures are. */
  readonly figures: string
  readonly byRuleSet: Readonly<Record<RuleSet, { readonly type: string; readonly card: ChartOfCard }>>
}

const percent = { unit: 'percent', shape: 'proportion', frequency: 'month', multiplier: 100 } as const

const SERIES = [
  {
    measure: { ...percent, name: 'Cribs found safe', direction: 'up' },
    figures: 'Invented for this page',
    first: '2024-01',
    goal: 75,
    // So many that all three have something to say, and not the same.
    counts: CRIBS.slice(0, 18),
  },
  {
    measure: { ...percent, name: 'Patients who waited more than four hours', direction: 'down' },
    figures: NHS,
    first: '2016-04',
    goal: 5,
    counts: WAITED,
  },
] as const satisfies readonly { measure: ChartMeasure; [more: string]: unknown }[]

/** The same two series of the gallery, read by each rule set: one invented, one real and free to use. */
export function rulePreviews(): RulePreview[] {
  return SERIES.map((series) => ({
    name: series.measure.name,
    figures: series.figures,
    byRuleSet: Object.fromEntries(
      RULE_SETS.map((ruleSet) => {
        const chart = previewChart(series, ruleSet)
        return [ruleSet, { type: CHART_NAME[chart.style.type], card: chartOfCard(chart) }]
      }),
    ) as RulePreview['byRuleSet'],
  }))
}

function previewChart(
  { measure, first, goal, counts }: (typeof SERIES)[number],
  ruleSet: RuleSet,
): RunChartView {
  const figures = counts.map(([numerator, denominator]) => ({
    state: 'value' as const,
    numerator,
    denominator,
  }))
  const recorded = figures.map((reported, at) => ({
    period: addPeriods(period(first), at),
    reported,
    provisional: false,
  }))
  const style = styleOf(measure, figures, { ruleSet, chosen: null })
  return buildRunChartView({ measure, recorded, goal, ruleSet, style })
}
