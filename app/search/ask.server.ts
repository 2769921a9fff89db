import type { Db } from '#app/platform/database/db.server.ts'
import type { Actor } from '#app/policy/actor.ts'
import { parseSearch } from './query/parse.ts'
import { searchReader } from './reader.server.ts'
import { findNamed } from './results/conditions-store.server.ts'
import type { Asked } from './results/store.server.ts'

const NOTHING_NAMED = { spaceId: null, state: null }

/**
 * What somebody typed as a search with what it names looked up; or sentences on what cannot be understood;
 * null where nothing was typed.
 */
export async function askedOf(
  db: Db,
  actor: Actor,
  text: string,
): Promise<{ readonly asked: Asked } | { readonly problems: readonly string[] } | null> {
  const parsed = parseSearch(text)
  if (parsed.is === 'empty') return null
  if (parsed.is === 'problems') return { problems: parsed.problems }
  const { search } = parsed
  const reader = searchReader(actor)
  const looksUp = search.space !== null || search.state !== null
  const named = looksUp ? await findNamed(db, search, reader) : NOTHING_NAMED
  const problems = [
    ...(search.space !== null && named.spaceId === null
      ? [`There is no space “${search.space}” that you can open. Its address names it, as in in:safe-sleep.`]
      : []),
    ...(search.state !== null && named.state === null
      ? [`There is no state “${search.state}”. Write its two letters, as in state:OH.`]
      : []),
  ]
  return problems.length > 0 ? { problems } : { asked: { search, named, reader } }
}
