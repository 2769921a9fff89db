import type { RunChartView } from '../view/chart.ts'
import { pointInShort } from './point-words.ts'

/** Beside the pointer: the value in short; the sentence under the chart says the rest. */
export function Hint({ chart, at, active = false }: { chart: RunChartView; at: number; active?: boolean }) {
  return active ? <p className="explorer-hint">{pointInShort(chart, at)}</p> : null
}
