import type { Context } from '#app/platform/use-case.server.ts'
import { breaksOf, type DefinitionBreak } from './core/definition/versions.ts'
import { listBrokenMeasures, listVersions } from './definitions/store.server.ts'

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

/** The same for every measure whose definition ever broke, of which there are few: for pages about whole teams. */
export async function loadAllDefinitionBreaks(
  context: Pick<Context, 'db'>,
): Promise<Readonly<Record<string, readonly DefinitionBreak[]>>> {
  const ids = await listBrokenMeasures(context.db)
  return ids.length === 0 ? {} : Object.fromEntries(await loadDefinitionBreaks(context, ids))
}
