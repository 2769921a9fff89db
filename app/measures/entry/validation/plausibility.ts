import { median } from '#app/kernel/statistics.ts'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { plottedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import type { Measure, TeamSeries } from '../../team-measure.ts'
import { betweenQuestion, type FigureAt } from './rules-between.ts'
import { reportedValueWords } from '../cell/value-state-words.ts'

/** With fewer figures there is no history to be far from. */
const ENOUGH = 8
/** The newest figures are the ones to compare with. */
const COMPARED = 24
/** How many spreads away is far: with normal figures one in about 16,000 lies beyond. */
const FAR = 4
/**
 * Makes the median absolute deviation of normal figures their standard deviation (Rousseeuw & Croux 1993, 1 /
 * 0.6745).
 */
const MAD_TO_SD = 1.4826
/** A denominator that many times larger or smaller than usual is most likely a slip. */
const TIMES = 3

export type ImplausibleValue = {
  readonly measure: Measure
  readonly period: Period
  readonly reported: ReportedValue
}

/**
 * What is asked about a figure before it is saved, or null when nothing is odd about it. It is a question,
 * never a refusal: the team's own history and its other measures cannot know better than the person who
 * counted. `at` gives what another measure says about a period.
 */
export function plausibilityOf(
  { measure, period, reported }: ImplausibleValue,
  series: TeamSeries | undefined,
  at: FigureAt,
): string | null {
  if (reported.state !== 'value') return null
  const history = (series?.values ?? [])
    .filter((value) => value.period !== period && value.reported.state === 'value')
    .slice(-COMPARED)
    .map((value) => value.reported)
  return (
    farDenominator(reported, history, measure) ??
    farFromHistory(reported, history, measure, period) ??
    betweenQuestion({ measure, period, reported }, at)
  )
}

type Value = Extract<ReportedValue, { state: 'value' }>

function farDenominator(reported: Value, history: readonly ReportedValue[], measure: Measure): string | null {
  const before = history.flatMap((one) => (one.state === 'value' && one.denominator ? [one.denominator] : []))
  const usual = median(before)
  if (before.length < ENOUGH || usual === null || reported.denominator === null) return null
  const { denominator } = reported
  // Counts below ten go up and down by that much on their own.
  if (Math.max(denominator, usual) < 10) return null
  if (denominator <= usual * TIMES && denominator * TIMES >= usual) return null
  return `The denominator of ${measure.name} is ${number(denominator)}; it has been about ${number(usual)}. Is it right?`
}

function farFromHistory(
  reported: Value,
  history: readonly ReportedValue[],
  measure: Measure,
  period: Period,
): string | null {
  const value = plottedValue(reported, measure.multiplier)
  const past = history.map((one) => plottedValue(one, measure.multiplier)).filter((one) => one !== null)
  const center = median(past)
  if (value === null || center === null || past.length < ENOUGH) return null
  const spread = median(past.map((one) => Math.abs(one - center)))! * MAD_TO_SD
  const scale = Math.hypot(spread, chance(reported, center, measure), center * 0.01)
  if (scale === 0 ? value === center : Math.abs(value - center) <= FAR * scale) return null
  const side = value > center ? 'higher' : 'lower'
  return `${reportedValueWords(reported, measure.shape)} in ${periodLabel(period)} is far ${side} than the team's own figures so far, shown in the chart. Is it right?`
}

/**
 * How far a figure varies while its process does not change: binomial for counts out of counts, Poisson for
 * counts.
 */
function chance(reported: Value, center: number, measure: Measure): number {
  const { multiplier, shape, unit } = measure
  const { denominator } = reported
  if (shape === 'proportion' && denominator) {
    const share = Math.min(Math.max(center / multiplier, 1 / (denominator + 2)), 1 - 1 / (denominator + 2))
    return Math.sqrt((share * (1 - share)) / denominator) * multiplier
  }
  if (shape === 'ratio' && denominator && unit === 'per-1000')
    return Math.sqrt(Math.max(center, 1) * (multiplier / denominator))
  return unit === 'count' ? Math.sqrt(Math.max(center, 1)) : 0
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 })
