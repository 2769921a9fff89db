import type { Period } from '#app/kernel/period.ts'
import type { RunChartFacts } from '../core/view/chart.ts'

/** One place of the axis as the chart library wants it. */
export interface ExplorerRow {
  readonly period: Period
  readonly at: number
  readonly value: number | null
  readonly denominator: number | null
  /** Place of its phase: a line belongs to one phase and does not run on into the next. */
  readonly phase: number
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** Rows of a chart, oldest first. */
export function explorerRows({ points, details }: RunChartFacts): ExplorerRow[] {
  return points.map(({ period, value, reading }, at) => {
    const { phase, centre, lower, upper } = details[at]!
    const denominator = reading?.state === 'value' ? reading.denominator : null
    return { period, at, value, denominator, phase, centre, lower, upper }
  })
}

/** The level of a line in one phase; null elsewhere. */
export const levelIn =
  (phase: number, line: 'centre' | 'lower' | 'upper') =>
  (row: ExplorerRow): number | null =>
    row.phase === phase ? row[line] : null

/** Which lines a chart has at all, and so which switches it gets. */
export function linesOf({ details, goal, annotations, points, measure }: RunChartFacts) {
  return {
    centre: details.some(({ centre }) => centre !== null),
    limits: details.some(({ lower, upper }) => lower !== null || upper !== null),
    goal: goal !== null,
    notes: annotations.length > 0,
    denominators: measure.shape !== 'single' && points.some(({ value }) => value !== null),
  }
}

export type LineName = keyof ReturnType<typeof linesOf>
