import { periodLongLabel } from '#app/kernel/period.ts'
import type { ChartMeasure, RunChartFacts } from '../view/chart.ts'
import { centreWord } from './centre.ts'
import { capitalised, countWord, periods } from '../words/words.ts'

/** "Below the median for seven months since March 2026, in the wished direction" */
export function shiftStands(facts: RunChartFacts): string {
  const { points, finding, measure } = facts
  const shift = finding.shift!
  const where = `${capitalised(shift.side)} the ${centreWord(facts)}`
  const how = howLong(shift.to - shift.from + 1, shift.length, measure)
  const [first, last] = [points[shift.from]!.period, points[shift.to]!.period]
  const judged = wished(facts)
  if (finding.story === 'shift') return `${where} ${how} since ${periodLongLabel(first)}, ${judged}`
  return `${where} ${how} until ${periodLongLabel(last)}, ${judged}; too early to tell since`
}

/** A signal that is no run: "Above the upper limit in March 2026, against the wished direction" */
export function signalStands(facts: RunChartFacts): string {
  const { points, finding, measure, last } = facts
  const signal = finding.signal!
  const [first, end] = [points[signal.from]!.period, points[signal.to]!.period]
  const judged = wished(facts)
  const alone = signal.from === signal.to
  const how = howLong(signal.to - signal.from + 1, signal.points.length, measure)
  const ended = last === null || signal.to >= last
  switch (signal.rule) {
    case 'beyond-limits': {
      const where = signal.side === 'above' ? 'Above the upper limit' : 'Below the lower limit'
      const when = alone
        ? `in ${periodLongLabel(end)}`
        : `${how} ${ended ? `since ${periodLongLabel(first)}` : `until ${periodLongLabel(end)}`}`
      return `${where} ${when}, ${judged}${ended ? '' : '; within the limits since'}`
    }
    case 'seven-trend':
      return `${signal.side === 'above' ? 'Rising' : 'Falling'} ${how} until ${periodLongLabel(end)}, ${judged}`
    case 'two-in-three': {
      const limit = signal.side === 'above' ? 'upper' : 'lower'
      return `Near the ${limit} limit ${how} until ${periodLongLabel(end)}, ${judged}`
    }
    default: {
      const { nCrossings, nCrossingsMin } = facts.analysis.anhoej
      const crossed = nCrossings === 1 ? 'once' : `${countWord(nCrossings!)} times`
      return (
        `The ${centreWord(facts)} was crossed only ${crossed}, where chance gives at least ${countWord(nCrossingsMin!)}: ` +
        `now ${signal.side} it, ${judged}`
      )
    }
  }
}

function howLong(places: number, counted: number, { frequency }: ChartMeasure): string {
  return places === counted
    ? `for ${periods(counted, frequency)}`
    : `in ${countWord(counted)} of the ${periods(places, frequency)}`
}

function wished({ finding, measure }: RunChartFacts): string {
  const improvement = finding.verdict === 'improvement'
  if (measure.direction === 'hold') return 'where it should hold steady'
  if (finding.verdict === 'neither') return 'which these rules call neither better nor worse'
  if (measure.direction === 'to-one') return improvement ? 'nearer to 1' : 'no nearer to 1'
  return improvement ? 'in the wished direction' : 'against the wished direction'
}
