import type { CONFIRMED } from '#app/kernel/identifying/confirm-words.ts'
import type { Texts } from '#app/kernel/identifying/problems.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { listWatched } from './store.server.ts'
import { watcherOf } from './watched.ts'

/**
 * The problems of texts that are about to be posted: sentences that could identify somebody, and words that
 * staff watch. `stands`: texts that are posted already.
 */
export async function checkPostTexts(
  { db }: Pick<Context, 'db'>,
  texts: Texts,
  input: { readonly [CONFIRMED]: readonly string[] },
  stands: readonly unknown[] = [],
): Promise<Problem[]> {
  const watch = watcherOf(await listWatched(db))
  const watched = Object.entries(texts).flatMap(([field, text]) => {
    const matches = text && !stands.includes(text) ? watch(text) : []
    return matches.length > 0 ? [[field, matches] as const] : []
  })
  return checkTexts({ db }, texts, input, stands, new Map(watched))
}
