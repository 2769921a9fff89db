import { nhsSignals } from './nhs.ts'
import { beyondLimits, sideSignal, type PhaseReading } from './phase-reading.ts'
import { READABLE_POINTS, type Run } from '../statistics/runs.ts'
import { pointsOf, type Rule, type Signal } from './signal.ts'
import type { RuleSet } from '../spc/rule-set.ts'
import { ihiRules } from '../spc/rules/ihi.ts'
import { sideVerdict } from './side-verdict.ts'

/** What the chosen rules find in one phase, in order of time; nothing while fewer than ten points are useful. */
export function signalsOf(ruleSet: RuleSet, reading: PhaseReading): Signal[] {
  if (reading.analysis.centre === null || reading.analysis.anhoej.nUseful < READABLE_POINTS) return []
  const found = { ihi: ihiSignals, anhoej: anhoejSignals, nhs: nhsSignals }[ruleSet](reading)
  return found.sort((a, b) => a.from - b.from || a.to - b.to)
}

const runSignal = (reading: PhaseReading, rule: Rule, run: Run): Signal =>
  sideSignal(
    reading,
    rule,
    run.side,
    pointsOf(run, reading.points, reading.lines[0]?.centre ?? null, reading.excluded),
    run,
  )

/** The shift rule decides. Trends and the number of runs are told, and decide nothing: see docs/decisions/010. */
function ihiSignals(reading: PhaseReading): Signal[] {
  const { points, analysis, from, lines, excluded, phase } = reading
  const to = from + lines.length - 1
  const values = points.slice(from, to + 1).map(({ raw }, at) => (excluded(from + at) ? null : raw))
  const { trends, runs } = ihiRules(values, { median: lines[0]?.centre ?? null })
  const told = { phase, decides: false } as const
  return [
    ...analysis.shifts.map((run) => runSignal(reading, 'shift', run)),
    ...beyondLimits(reading),
    ...trends.map((trend) => ({
      ...sideSignal(
        reading,
        'trend',
        trend.direction === 'up' ? 'above' : 'below',
        trend.points.map((at) => at + from),
      ),
      decides: false,
    })),
    ...(runs === 'too-few' || runs === 'too-many'
      ? [
          {
            ...told,
            rule: 'number-of-runs' as const,
            from,
            to,
            points: [],
            side: null,
            verdict: 'concern' as const,
          },
        ]
      : []),
  ]
}

/** Both tests of Anhoej and Olesen decide; on a chart with limits also a point beyond them, as in qicharts2. */
function anhoejSignals(reading: PhaseReading): Signal[] {
  const { analysis, phase, points, direction, from, lines } = reading
  const { longestRunMax, nCrossings, nCrossingsMin } = analysis.anhoej
  const long = analysis.runs.filter((run) => run.length > longestRunMax!)
  const signals = [...long.map((run) => runSignal(reading, 'long-run', run)), ...beyondLimits(reading)]
  const last = analysis.runs.at(-1)
  if (last && nCrossings! < nCrossingsMin!) {
    const places = pointsOf(last, points, lines[0]?.centre ?? null, reading.excluded)
    const verdict = sideVerdict(points, analysis.centre!, { side: last.side, places }, direction)
    const span = { from, to: from + lines.length - 1 }
    signals.push({
      rule: 'few-crossings',
      phase,
      ...span,
      points: [],
      side: last.side,
      verdict,
      decides: true,
    })
  }
  return signals
}
