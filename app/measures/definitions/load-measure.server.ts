import type { Context } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import type { Measure } from '../team-measure.ts'
import { findMeasure } from '../store.server.ts'

/**
 * A measure the asker may know of: one of the catalog, one that was shared, or one of a team within reach;
 * else null.
 */
export async function loadVisibleMeasure(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  slug: string,
): Promise<Measure | null> {
  const measure = await findMeasure(db, slug)
  if (measure === null) return null
  const { owner } = measure
  if (!owner || owner.shared) return measure
  const reach = teamReach(actor)
  return reach === 'all' || reach.includes(owner.teamId) ? measure : null
}

/** A measure of the catalog, which staff manage; null for one of a team's own, shared or not. */
export async function loadCatalogMeasure(
  { db }: Pick<Context, 'db'>,
  input: { readonly measure: string },
): Promise<{ subject: null; measure: Measure } | null> {
  const measure = await findMeasure(db, input.measure)
  return measure === null || measure.owner ? null : { subject: null, measure }
}
