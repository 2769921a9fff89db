import type { Period } from '#app/kernel/time/period.ts'
import type { PlaceDetail } from './chart.ts'
import { finite } from '#app/kernel/statistics.ts'
import type { AnalyzedPhase } from '../signals/analyzed-phase.ts'
import type { Signal } from '../signals/signal.ts'

interface Said {
  readonly multiplier: number
  /** Of this phase, in order of time. */
  readonly signals: readonly Signal[]
  /** Reasons by period. */
  readonly excluded: ReadonlyMap<Period, string>
  readonly astronomical: ReadonlyMap<Period, string>
}

/** Lines, marks and signals at each of the `count` places of one phase, in the measure's unit. */
export function detailsOf(reading: AnalyzedPhase, count: number, said: Said): PlaceDetail[] {
  const { points, phase, from, lines, analysis } = reading
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? null : finite(value * said.multiplier)
  const marked = markedBy(said.signals)
  return Array.from({ length: count }, (_, i) => {
    const at = from + i
    const line = lines[i]
    const { period } = points[at]!
    const signal = marked.get(at)
    return {
      phase,
      center: analysis.center,
      lower: shown(line?.lower),
      upper: shown(line?.upper),
      lower2: shown(line?.lower2),
      upper2: shown(line?.upper2),
      beyond: line?.beyond ?? null,
      excluded: said.excluded.get(period) ?? null,
      astronomical: said.astronomical.get(period) ?? null,
      verdict: signal?.verdict ?? null,
      side: signal?.side ?? null,
    }
  })
}

/** The signal that marks each point. A point beyond a limit says so before anything else. */
function markedBy(signals: readonly Signal[]): Map<number, Signal> {
  const marked = new Map<number, Signal>()
  for (const signal of signals) {
    if (!signal.decides) continue
    for (const at of signal.points) {
      if (signal.rule === 'beyond-limits' || marked.get(at)?.rule !== 'beyond-limits') marked.set(at, signal)
    }
  }
  return marked
}
