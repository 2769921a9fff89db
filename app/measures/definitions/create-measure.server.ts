import type { z } from 'zod'
import { done, failed, type Result } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { COUNTED, directionProblem, measureSlug } from './counting.ts'
import { wordingProblem } from './write.ts'
import type { newMeasureFields } from './forms.ts'
import { addMeasure } from './store.server.ts'

type Owner = { readonly id: string; readonly slug: string }

/** Adds a measure to the catalog, or to what one team has of its own. */
export async function createMeasure(
  { db, signature }: Granted,
  fields: z.output<typeof newMeasureFields>,
  owner: Owner | null,
): Promise<Result<{ id: string; slug: string }>> {
  const { name, area, kind, counting, direction, frequency, level, ...wording } = fields
  const { shape, unit, multiplier } = COUNTED[counting]
  const problem = directionProblem(counting, direction) ?? wordingProblem(shape, wording)
  if (problem) return failed(problem)
  const slug = measureSlug(name, owner?.slug ?? null)
  if (slug === null)
    return failed({ field: 'name', message: 'Name the measure in words that can stand in an address.' })
  const provenance = owner ? 'own measure' : 'addition'
  const measure = { slug, areaSlug: area, name, kind, shape, unit, multiplier, direction, frequency, level }
  try {
    const id = await addMeasure(db, { ...measure, provenance, teamId: owner?.id ?? null }, wording, {
      ...signature,
    })
    return done({ id, slug })
  } catch (error) {
    if (!['measure_name_once', 'measure_slug_key'].includes(violatedConstraint(error) ?? '')) throw error
    return failed({ field: 'name', message: 'There is a measure of this name already; choose another name.' })
  }
}
