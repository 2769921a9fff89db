import { READABLE_POINTS } from '../statistics/runs.ts'
import { NHS_DIRECTION, type RuleSet } from '../spc/rule-set.ts'
import type { AnalyzedPhase } from './analyzed-phase.ts'
import { placedAt } from './placed.ts'
import type { ChartRule, RuleMatch, RuleSeries } from './rule.ts'
import { rulesOf } from './rules/index.ts'
import { findSevenTrend } from './rules/seven-trend.ts'
import { sideVerdict } from './side-verdict.ts'
import type { Signal, SignalVerdict } from './signal.ts'

/**
 * What the chosen rules find in one phase, in order of time; nothing while fewer than ten points are useful.
 */
export function signalsOf(ruleSet: RuleSet, reading: AnalyzedPhase): Signal[] {
  const series = seriesOf(reading)
  if (series === null || series.anhoej.nUseful < READABLE_POINTS) return []
  return rulesOf(ruleSet)
    .flatMap((rule) => rule.find(series).map((match) => signalOf(rule, match, { ruleSet, reading })))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** The phase as the rules read it; null without a center line. */
function seriesOf({ points, from, lines, excluded, analysis }: AnalyzedPhase): RuleSeries | null {
  const center = lines[0]?.center ?? null
  if (center === null || analysis.center === null) return null
  const values = lines.map((_, i) => (excluded(from + i) ? null : points[from + i]!.raw))
  const placed = lines.map((line, i) => placedAt(values[i]!, line))
  return {
    values,
    center,
    runs: analysis.runs.map((run) => ({ ...run, from: run.from - from, to: run.to - from })),
    anhoej: analysis.anhoej,
    atExtreme: analysis.atExtreme,
    placed,
    trends: findSevenTrend(placed),
    beyond: lines.map(({ beyond }) => beyond),
  }
}

function signalOf(
  rule: ChartRule,
  match: RuleMatch,
  { ruleSet, reading }: { ruleSet: RuleSet; reading: AnalyzedPhase },
): Signal {
  const { phase, from } = reading
  const places = (list: readonly number[]) => list.map((at) => at + from)
  const points = places(match.points)
  const verdictPoints = match.verdictPoints ? places(match.verdictPoints) : points
  return {
    rule: rule.id,
    phase,
    from: match.from + from,
    to: match.to + from,
    points,
    side: match.side,
    verdict: verdictOf(match.side, verdictPoints, { ruleSet, reading }),
    decides: rule.decides !== null,
  }
}

/**
 * The NHS rules call a measure without a better side neither improving nor of concern: see
 * docs/decisions/024.
 */
function verdictOf(
  side: RuleMatch['side'],
  places: readonly number[],
  { ruleSet, reading }: { ruleSet: RuleSet; reading: AnalyzedPhase },
): SignalVerdict {
  const { points, analysis, direction } = reading
  if (ruleSet === 'nhs' && NHS_DIRECTION[direction] === 'neutral') return 'neither'
  return side === null ? 'concern' : sideVerdict(points, analysis.center!, { side, places }, direction)
}
