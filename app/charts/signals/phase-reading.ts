import type { Direction } from '#app/measures/catalogue/measure.ts'
import type { RawLines, RunChartAnalysis } from '../statistics/run-chart.ts'
import type { Side } from '../statistics/runs.ts'
import type { SeriesPoint } from '../statistics/series.ts'
import { sideVerdict } from './side-verdict.ts'
import type { Rule, Signal } from './signal.ts'

/** One phase as the rules read it. Places in `analysis` and those given to `excluded` are those of the whole chart. */
export interface PhaseReading {
  readonly phase: number
  readonly from: number
  /** The points of the whole chart. */
  readonly points: readonly SeriesPoint[]
  readonly analysis: RunChartAnalysis
  /** Of this phase alone, before the multiplier. */
  readonly lines: RawLines
  readonly excluded: (at: number) => boolean
  readonly direction: Direction
}

/** The signal of some points on one side. */
export function sideSignal(
  { points, analysis, direction, phase }: PhaseReading,
  rule: Rule,
  side: Side,
  places: readonly number[],
  span: { readonly from: number; readonly to: number } = { from: places[0]!, to: places.at(-1)! },
): Signal {
  const verdict = sideVerdict(points, analysis.centre!, { side, places }, direction)
  return { rule, phase, from: span.from, to: span.to, points: places, side, verdict, decides: true }
}

/** Neighbouring points beyond one and the same 3-sigma limit, those left out aside. */
export function beyondLimits(
  reading: PhaseReading,
  beyond = reading.lines.map((line) => line.beyond),
): Signal[] {
  const { from, excluded, points } = reading
  const groups: { side: Side; places: number[] }[] = []
  let open: { side: Side; places: number[] } | null = null
  beyond.forEach((side, i) => {
    const at = from + i
    if (points[at]!.raw === null || excluded(at)) return
    if (side === null) open = null
    else if (open?.side === side) open.places.push(at)
    else groups.push((open = { side, places: [at] }))
  })
  return groups.map(({ side, places }) => sideSignal(reading, 'beyond-limits', side, places))
}
