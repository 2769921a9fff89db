import type { CatalogMeasure, MeasureKind } from '../catalog/measure.ts'

/**
 * How many of each kind make a set that shows whether work leads to results and harms nothing: five to seven
 * with what an area offers.
 */
const WANTED: readonly (readonly [MeasureKind, number])[] = [
  ['outcome', 2],
  ['process', 3],
  ['balancing', 1],
  ['structure', 1],
]
export const LARGEST_SET = 7

type Measure = Pick<CatalogMeasure, 'slug' | 'kind' | 'frequency' | 'level' | 'retired' | 'areaSlug'> & {
  readonly owner?: unknown
}

/**
 * A balanced set of an area's measures, in the catalog's order: `leading` (the one its usual aim is read
 * from) and one more outcome, three processes, a balancing measure and, where there is one, what is in place.
 * Within a kind those that move every month come first.
 */
export function balancedSet<M extends Measure>(
  catalog: readonly M[],
  area: string,
  leading: string | null,
): M[] {
  const offered = catalog.filter((one) => one.areaSlug === area && one.retired === null && !one.owner)
  const rank = ({ slug, frequency }: M) =>
    slug === leading ? 0 : { month: 1, quarter: 2, year: 3 }[frequency]
  const chosen = WANTED.flatMap(([kind, most]) =>
    offered
      .filter((one) => one.kind === kind)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, most),
  ).slice(0, LARGEST_SET)
  return offered.filter((one) => chosen.includes(one))
}

/** The areas of which a team reports something and nothing that would show a harm. */
export function withoutBalance(
  reported: readonly Pick<Measure, 'kind' | 'areaSlug'>[],
): CatalogMeasure['areaSlug'][] {
  const areas = [...new Set(reported.map(({ areaSlug }) => areaSlug))]
  return areas.filter(
    (area) => !reported.some(({ areaSlug, kind }) => areaSlug === area && kind === 'balancing'),
  )
}
