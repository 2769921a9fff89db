import type { MeasureKind } from '#app/measures/catalog/measure.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'

type Charted = {
  readonly series: { readonly measure: { readonly kind: MeasureKind; readonly areaSlug: AreaSlug } }
  readonly aimed: boolean
}

/**
 * The chart that stands for a team: the outcome that an aim is read by, else the first outcome, else the first
 * measure; of the area where one is asked for, as far as the team reports anything of it.
 */
export function outcomeOf<Chart extends Charted>(
  charts: readonly Chart[],
  area: AreaSlug | undefined,
): Chart | undefined {
  const inArea = charts.filter(({ series }) => series.measure.areaSlug === area)
  const among = inArea.length > 0 ? inArea : charts
  const outcomes = among.filter(({ series }) => series.measure.kind === 'outcome')
  return outcomes.find(({ aimed }) => aimed) ?? outcomes[0] ?? among[0]
}
