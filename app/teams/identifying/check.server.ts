import { CONFIRMED } from '#app/kernel/identifying/confirm-words.ts'
import { findInTexts, identifyingProblems, type Texts } from '#app/kernel/identifying/problems.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { findHandlings } from './store.server.ts'

/**
 * The problems of texts that are about to be stored, at their fields: sentences that could identify a person or a small
 * place and that staff want blocked, or asked about and not confirmed in `input`. `stands`: texts that are stored already.
 */
export async function checkTexts(
  { db }: Pick<Context, 'db'>,
  texts: Texts,
  { [CONFIRMED]: confirmed }: { readonly [CONFIRMED]: readonly string[] },
  stands: readonly unknown[] = [],
): Promise<Problem[]> {
  const found = findInTexts(texts, stands)
  return found.size === 0 ? [] : identifyingProblems(found, (await findHandlings(db)).handlings, confirmed)
}
