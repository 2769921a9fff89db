import type { Context } from '#app/platform/use-case.server.ts'
import { breaksOf, type DefinitionBreak } from './core/definition/versions.ts'
import { listVersions } from './definitions/store.server.ts'

/**
 * Where the series of some measures break because their definition changed, oldest first, in one query. Keyed by the measure's id; a measure
 * whose definition never broke has an empty list.
 */
export async function loadDefinitionBreaks(
  { db }: Pick<Context, 'db'>,
  measureIds: readonly string[],
): Promise<Map<string, DefinitionBreak[]>> {
  const versions = await listVersions(db, measureIds)
  return new Map([...versions].map(([id, own]) => [id, breaksOf(own)]))
}
