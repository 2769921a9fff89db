import { CONFIRMED } from '#app/kernel/identifying/confirm-words.ts'
import {
  findInTexts,
  identifyingProblems,
  type FoundInTexts,
  type Texts,
} from '#app/kernel/identifying/problems.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { findHandlings } from './store.server.ts'

/**
 * The problems of texts that are about to be stored, at their fields: sentences that could identify a person
 * or a small place and that staff want blocked, or asked about and not confirmed in `input`. `stands`: texts
 * that are stored already. `also`: what an area found in them besides.
 */
export async function checkTexts(
  { db }: Pick<Context, 'db'>,
  texts: Texts,
  { [CONFIRMED]: confirmed }: { readonly [CONFIRMED]: readonly string[] },
  stands: readonly unknown[] = [],
  also: FoundInTexts = new Map(),
): Promise<Problem[]> {
  const found = new Map(findInTexts(texts, stands))
  for (const [field, matches] of also) found.set(field, [...(found.get(field) ?? []), ...matches])
  return found.size === 0 ? [] : identifyingProblems(found, (await findHandlings(db)).handlings, confirmed)
}
