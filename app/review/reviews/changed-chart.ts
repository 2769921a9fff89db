import type { ChartOfCard } from '#app/charts/team/card.ts'
import type { Verdict } from '#app/charts/signals/chart-reading.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { listed } from '#app/kernel/text/text.ts'
import type { ValueChanges } from '#app/measures/history/changed-values.ts'

/** What became of the signal of a chart; `turned`: another one, which means something else. */
export type SignalChange = 'began' | 'ended' | 'turned'

const isSignal = (verdict: Verdict): boolean => verdict !== 'common-cause' && verdict !== 'too-early'

/** Null where the chart says the same as before. */
export function signalChange(before: Verdict, now: Verdict): SignalChange | null {
  if (before === now || (!isSignal(before) && !isSignal(now))) return null
  if (!isSignal(before)) return 'began'
  return isSignal(now) ? 'turned' : 'ended'
}

/** A chart that changed since the last review. */
export type ChangedChart = {
  readonly slug: string
  readonly chart: ChartOfCard
  readonly values: ValueChanges
  readonly signal: SignalChange | null
  /** What the chart said before, where its signal ended or turned. */
  readonly saidBefore: string | null
}

/** Signals first, then the charts with the most values. */
export const byChange = (a: ChangedChart, b: ChangedChart): number =>
  Number(b.signal !== null) - Number(a.signal !== null) || total(b.values) - total(a.values)

const total = ({ reported, corrected, withdrawn }: ValueChanges): number => reported + corrected + withdrawn

const SIGNAL_WORDS: Readonly<Record<SignalChange, string>> = {
  began: 'A signal began',
  ended: 'The signal ended',
  turned: 'The signal changed',
}

/** `A signal began; 2 values reported, 1 corrected`: what changed on a chart, in one line. */
export function changeWords({ signal, values }: Pick<ChangedChart, 'signal' | 'values'>): string {
  const { reported, corrected, withdrawn } = values
  const counts = [
    ...(reported > 0 ? [`${counted(reported, { one: 'value', other: 'values' })} reported`] : []),
    ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ]
  return [...(signal ? [SIGNAL_WORDS[signal]] : []), ...(counts.length > 0 ? [listed(counts)] : [])].join(
    '; ',
  )
}
