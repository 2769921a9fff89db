import type { SeriesPoint } from '../statistics/series.ts'
import type { Rows } from './input.ts'

/**
 * The figures of a measure's series as rows, a point each, in its order; a period without a value stays as a
 * missing point.
 */
export function seriesRows(points: readonly SeriesPoint[]): Rows {
  const figures = points.map(({ reported }) => (reported?.state === 'value' ? reported : null))
  const divided = figures.some((figure) => figure !== null && figure.denominator !== null)
  return {
    y: figures.map((figure) => figure?.numerator ?? null),
    n: divided ? figures.map((figure) => figure?.denominator ?? null) : null,
  }
}
