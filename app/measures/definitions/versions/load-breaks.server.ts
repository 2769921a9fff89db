import type { Context } from '#app/platform/use-case.server.ts'
import { breaksOf, type DefinitionBreak, type DefinitionVersion } from './versions.ts'
import { listVersions, listVersionsOfBroken } from '../store.server.ts'

/**
 * Where the series of some measures break because their definition changed, oldest first, in one query. Keyed
 * by the measure's id; a measure whose definition never broke has an empty list.
 */
export async function loadDefinitionBreaks(
  { db }: Pick<Context, 'db'>,
  measureIds: readonly string[],
): Promise<Map<string, DefinitionBreak[]>> {
  return withBreaks(await listVersions(db, measureIds))
}

/**
 * The same for every measure whose definition ever broke, of which there are few: for pages about whole
 * teams.
 */
export async function loadAllDefinitionBreaks({
  db,
}: Pick<Context, 'db'>): Promise<Readonly<Record<string, readonly DefinitionBreak[]>>> {
  return Object.fromEntries(withBreaks(await listVersionsOfBroken(db)))
}

const withBreaks = (versions: Map<string, DefinitionVersion[]>): Map<string, DefinitionBreak[]> =>
  new Map([...versions].map(([id, own]) => [id, breaksOf(own)]))
