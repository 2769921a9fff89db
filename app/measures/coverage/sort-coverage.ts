import type { Coverage } from './coverage.ts'

export const COVERAGE_SORTS = ['name', 'complete', 'timely'] as const
export type CoverageSort = (typeof COVERAGE_SORTS)[number]

/** The order an address requests; anything else is the order of the names. */
export const coverageSortOf = (text: string | null): CoverageSort =>
  COVERAGE_SORTS.find((sort) => sort === text) ?? 'name'

/**
 * Teams with the smallest share first, since these are the ones to look at; teams without anything due last;
 * equal ones as they came.
 */
export function sortByCoverage<Team extends { readonly id: string }>(
  teams: readonly Team[],
  coverage: Readonly<Record<string, Coverage>>,
  sort: CoverageSort,
): Team[] {
  if (sort === 'name') return [...teams]
  const share = ({ id }: Team): number => {
    const own = coverage[id]
    if (own === undefined || own.due === 0) return 2
    return (sort === 'complete' ? own.complete : own.onTime) / own.due
  }
  return [...teams].sort((a, b) => share(a) - share(b))
}
