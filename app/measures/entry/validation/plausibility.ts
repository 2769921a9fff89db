import { median } from '#app/kernel/statistics.ts'
import { periodLabel, type Period } from '#app/kernel/period.ts'
import { plottedValue, type Reading } from '#app/kernel/reading.ts'
import type { Measure, TeamSeries } from '../../team-measure.ts'
import { betweenQuestion, type FigureAt } from './rules-between.ts'
import { readingWords } from '../cell/value-state-words.ts'

/** With fewer figures there is no history to be far from. */
const ENOUGH = 8
/** The newest figures are the ones to compare with. */
const COMPARED = 24
/** How many spreads away is far: with normal figures one in about 16,000 lies beyond. */
const FAR = 4
/** Makes the median absolute deviation of normal figures their standard deviation (Rousseeuw & Croux 1993, 1 / 0.6745). */
const MAD_TO_SD = 1.4826
/** A denominator that many times larger or smaller than usual is most likely a slip. */
const TIMES = 3

export type ImplausibleValue = {
  readonly measure: Measure
  readonly period: Period
  readonly reading: Reading
}

/**
 * What is asked about a figure before it is saved, or null when nothing is odd about it. It is a question, never a refusal: the team's own
 * history and its other measures cannot know better than the person who counted. `at` tells what another measure says of a period.
 */
export function plausibilityOf(
  { measure, period, reading }: ImplausibleValue,
  series: TeamSeries | undefined,
  at: FigureAt,
): string | null {
  if (reading.state !== 'value') return null
  const history = (series?.values ?? [])
    .filter((value) => value.period !== period && value.reading.state === 'value')
    .slice(-COMPARED)
    .map((value) => value.reading)
  return (
    farDenominator(reading, history, measure) ??
    farFromHistory(reading, history, measure, period) ??
    betweenQuestion({ measure, period, reading }, at)
  )
}

type Value = Extract<Reading, { state: 'value' }>

function farDenominator(reading: Value, history: readonly Reading[], measure: Measure): string | null {
  const before = history.flatMap((one) => (one.state === 'value' && one.denominator ? [one.denominator] : []))
  const usual = median(before)
  if (before.length < ENOUGH || usual === null || reading.denominator === null) return null
  const { denominator } = reading
  // Counts below ten go up and down by that much on their own.
  if (Math.max(denominator, usual) < 10) return null
  if (denominator <= usual * TIMES && denominator * TIMES >= usual) return null
  return `The denominator of ${measure.name} is ${number(denominator)}; it has been about ${number(usual)}. Is it right?`
}

function farFromHistory(
  reading: Value,
  history: readonly Reading[],
  measure: Measure,
  period: Period,
): string | null {
  const value = plottedValue(reading, measure.multiplier)
  const past = history.map((one) => plottedValue(one, measure.multiplier)).filter((one) => one !== null)
  const centre = median(past)
  if (value === null || centre === null || past.length < ENOUGH) return null
  const spread = median(past.map((one) => Math.abs(one - centre)))! * MAD_TO_SD
  const scale = Math.hypot(spread, chance(reading, centre, measure), centre * 0.01)
  if (scale === 0 ? value === centre : Math.abs(value - centre) <= FAR * scale) return null
  const side = value > centre ? 'higher' : 'lower'
  return `${readingWords(reading, measure.shape)} in ${periodLabel(period)} is far ${side} than the team's own figures so far, shown in the chart. Is it right?`
}

/** How far a figure strays by chance alone when its process did not change: binomial for counts out of counts, Poisson for counts. */
function chance(reading: Value, centre: number, measure: Measure): number {
  const { multiplier, shape, unit } = measure
  const { denominator } = reading
  if (shape === 'proportion' && denominator) {
    const share = Math.min(Math.max(centre / multiplier, 1 / (denominator + 2)), 1 - 1 / (denominator + 2))
    return Math.sqrt((share * (1 - share)) / denominator) * multiplier
  }
  if (shape === 'ratio' && denominator && unit === 'per-1000')
    return Math.sqrt(Math.max(centre, 1) * (multiplier / denominator))
  return unit === 'count' ? Math.sqrt(Math.max(centre, 1)) : 0
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 })
