import type { Period } from '#app/kernel/time/period.ts'
import { stretches } from '../drawing/frame.ts'
import { drawnLimits } from '../drawing/axes/levels.ts'
import type { PhaseView, RunChartFacts } from '../view/chart.ts'

/** One place of the axis as the chart library wants it. */
export interface ExplorerRow {
  readonly period: Period
  readonly at: number
  readonly value: number | null
  readonly denominator: number | null
  /** Place of its phase: a line belongs to one phase and does not run on into the next. */
  readonly phase: number
  /** Which stretch of the line through the points it lies on; null off the line. */
  readonly stretch: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** Rows of a chart, oldest first: limits and line as the still chart draws them. */
export function explorerRows(facts: RunChartFacts): ExplorerRow[] {
  const [own, lower, upper] = [stretches(facts), drawnLimits(facts, 'lower'), drawnLimits(facts, 'upper')]
  return facts.points.map(({ period, value, reported }, at) => ({
    ...{ period, at, value, phase: facts.details[at]!.phase },
    denominator: reported?.state === 'value' ? reported.denominator : null,
    ...{ stretch: own[at]!, lower: lower[at]!, upper: upper[at]! },
  }))
}

/** The level of a limit in one phase; null elsewhere. */
export const levelIn =
  (phase: number, line: 'lower' | 'upper') =>
  (row: ExplorerRow): number | null =>
    row.phase === phase ? row[line] : null

/**
 * The center line of a phase where it was worked out, or before or after that, the place where the parts meet
 * included; null elsewhere.
 */
export const centerIn =
  ({ from, to, analysis: { baseline, center } }: PhaseView, part: 'solid' | 'before' | 'after') =>
  ({ at }: ExplorerRow): number | null => {
    if (baseline === null) return null
    const [first, last] = {
      solid: [baseline.from, baseline.to],
      before: [from, baseline.from],
      after: [baseline.to, to],
    }[part] as [number, number]
    return first < last && at >= first && at <= last ? center : null
  }

/**
 * The values of every second stretch: two such lines draw all of them, and neither joins what the still chart
 * keeps apart.
 */
export const valueIn =
  (parity: 0 | 1) =>
  ({ value, stretch }: ExplorerRow): number | null =>
    stretch !== null && stretch % 2 === parity ? value : null

/** Which lines a chart has at all, and so which switches it gets. */
export function linesOf(facts: RunChartFacts) {
  const { details, goal, annotations, points, measure } = facts
  const limits = [...drawnLimits(facts, 'lower'), ...drawnLimits(facts, 'upper')]
  return {
    center: details.some(({ center }) => center !== null),
    limits: limits.some((limit) => limit !== null),
    goal: goal !== null,
    notes: annotations.some(({ note }) => !note.test),
    tests: annotations.some(({ note }) => note.test),
    denominators: measure.shape !== 'single' && points.some(({ value }) => value !== null),
  }
}

export type LineName = keyof ReturnType<typeof linesOf>
