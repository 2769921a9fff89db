import { finite } from '#app/kernel/statistics.ts'
import { anhoejRuns, runsAbout, type AnhoejRuns, type Run } from '../statistics/runs.ts'
import type { ChartType } from './chart-type.ts'
import { refused, type Analyzed, type ChartInput, type X } from './input.ts'
import type { PlacedLines, Lines } from './lines.ts'
import { METHODS } from './methods/index.ts'
import { baselineEnd, excludedPlaces, phaseSpans, type Span } from './phases.ts'
import { plotted, subgroups, type Subgroup } from './spread/subgroups.ts'

/** One plotted point with the lines at its place, in the displayed scale. Null where there is none. */
export interface ChartPoint {
  readonly x: X | null
  readonly value: number | null
  readonly center: number | null
  /** 3-sigma limits. */
  readonly lower: number | null
  readonly upper: number | null
  /** 2-sigma lines. */
  readonly lower2: number | null
  readonly upper2: number | null
  /** Outside the 3-sigma limits, strictly; decided before `multiply`. */
  readonly beyond: 'above' | 'below' | null
  /** Place of its phase, 0-based. */
  readonly phase: number
  readonly excluded: boolean
}

/** One phase: its baseline and its runs. Places are 0-based in the whole chart. */
export interface ChartPhase extends Span {
  /**
   * First and last point that may set the lines, and how many values do; null when every point is excluded.
   */
  readonly baseline: (Span & { readonly count: number }) | null
  /** Points that are not excluded, missing ones included. */
  readonly nObs: number
  /** Runs of the points that are not excluded about the phase's center line. */
  readonly runs: readonly Run[]
  readonly anhoej: AnhoejRuns
}

export interface ChartAnalysis {
  readonly chart: ChartType
  /** In the order of x. */
  readonly points: readonly ChartPoint[]
  readonly phases: readonly ChartPhase[]
}

/**
 * Everything about one chart: values, lines, points beyond the limits, and the runs of each phase. Every
 * number is finite; what does not exist is null. Refused: lists of different lengths, dates mixed with
 * numbers, a P or U chart without denominators, a T chart with a time of zero or less.
 */
export function analyze(chart: ChartType, input: ChartInput): Analyzed<ChartAnalysis> {
  const { divided, lines } = METHODS[chart]
  if (divided === 'always' && !input.n) {
    return refused('needs-denominators', 'This chart needs the denominator of each value.')
  }
  const grouped = subgroups(input, divided !== 'never' && input.n != null)
  if (!grouped.ok) return grouped
  const groups = grouped.value
  const { aggregate = 'mean', screen = true, cl = null, multiply = 1, rangeFactor = null } = input
  const values = groups.map((group) => plotted(group, aggregate))
  if (chart === 't' && values.some((value) => value !== null && value <= 0)) {
    return refused('not-positive', 'Times between events must be above zero.')
  }
  const excluded = excludedPlaces(groups.length, input.exclude)
  const frozen = baselineEnd(groups.length, input)
  const inBase = groups.map((_, at) => at < frozen && !excluded[at])
  const points: ChartPoint[] = []
  const phases = phaseSpans(groups.length, input.part).map((span, phase) => {
    const here = <T>(list: readonly T[]): T[] => list.slice(span.from, span.to + 1)
    const drawn = lines({
      groups: here(groups),
      values: here(values),
      inBase: here(inBase),
      knownCenter: cl,
      screen,
      rangeFactor,
    })
    addPoints(points, drawn, { span, phase, groups, excluded, multiply })
    return describePhase(chart, span, drawn, excluded, inBase)
  })
  return { ok: true, value: { chart, points, phases } }
}

interface Around {
  readonly span: Span
  readonly phase: number
  readonly groups: readonly Subgroup[]
  readonly excluded: readonly boolean[]
  readonly multiply: number
}

function addPoints(
  points: ChartPoint[],
  drawn: Lines,
  { span, phase, groups, excluded, multiply }: Around,
): void {
  const shown = (value: number | null) => (value === null ? null : finite(value * multiply))
  const center = shown(drawn.center)
  for (let at = 0; at <= span.to - span.from; at += 1) {
    points.push({
      x: groups[span.from + at]!.x,
      value: shown(drawn.values[at]!),
      center,
      lower: shown(drawn.lower[at]!),
      upper: shown(drawn.upper[at]!),
      lower2: shown(drawn.lower2[at]!),
      upper2: shown(drawn.upper2[at]!),
      beyond: beyond(drawn.testedOn ?? drawn, at),
      phase,
      excluded: excluded[span.from + at]!,
    })
  }
}

/** Strictly outside: a point on its limit is inside, and without a value or a limit it is unknown. */
function beyond({ values, lower, upper }: PlacedLines, at: number): 'above' | 'below' | null {
  const [value, low, high] = [values[at]!, lower[at]!, upper[at]!]
  if (value === null) return null
  if (high !== null && value > high) return 'above'
  return low !== null && value < low ? 'below' : null
}

function describePhase(
  chart: ChartType,
  { from, to }: Span,
  drawn: Lines,
  excluded: readonly boolean[],
  inBase: readonly boolean[],
): ChartPhase {
  const { values, center } = drawn.testedOn ?? drawn
  const counted = values.map((value, at) => (excluded[from + at] ? null : value))
  const runs =
    center === null
      ? []
      : runsAbout(counted, center).map((run) => ({ ...run, from: run.from + from, to: run.to + from }))
  const anhoej = anhoejRuns(runs)
  const base = values.flatMap((_, at) => (inBase[from + at] ? [at] : []))
  const count = base.filter((at) => values[at] !== null).length
  return {
    from,
    to,
    baseline: base.length === 0 ? null : { from: from + base[0]!, to: from + base.at(-1)!, count },
    nObs: values.length - excluded.slice(from, to + 1).filter(Boolean).length,
    runs,
    // Two neighboring ranges share a point, so their runs are not those of independent points.
    anhoej: chart === 'mr' ? { ...anhoej, signal: false } : anhoej,
  }
}
