import { countWord } from '#app/kernel/text/text.ts'
import { wasTried, type Spread } from './family/family.ts'

/** `one more, kept by its team`: tests that are counted and never named. Null without any. */
export const copiedWords = (unshared: number): string | null =>
  unshared === 0
    ? null
    : `${countWord(unshared)} more, kept by ${unshared === 1 ? 'its team' : 'their teams'}`

type InState = { readonly team: { readonly code: string; readonly state: boolean } }

/** `four states`, `one territory`, `three states and territories`: of teams there is one in each. */
function states(tests: readonly InState[]): { count: number; words: string } {
  const kinds = new Map(tests.map(({ team }) => [team.code, team.state]))
  const [count, inStates] = [kinds.size, [...kinds.values()].filter(Boolean).length]
  const one = inStates === 0 ? 'territory' : 'state'
  const many = inStates === 0 ? 'territories' : inStates === count ? 'states' : 'states and territories'
  return { count, words: `${countWord(count)} ${count === 1 ? one : many}` }
}

/**
 * `tried in four states, planned in one more; two more, kept by their
 * teams`: how far a change has spread, as far as the reader may know.
 */
export function spreadWords({ named, unshared }: Pick<Spread, 'named' | 'unshared'>): string {
  const begun = named.filter(wasTried)
  const tried = states(begun)
  const planned = states(
    named.filter(
      ({ outcome, team }) => outcome === 'planned' && !begun.some((one) => one.team.code === team.code),
    ),
  )
  const parts = [tried.count === 0 ? 'not tried yet' : `tried in ${tried.words}`]
  if (planned.count > 0)
    parts.push(`planned in ${tried.count === 0 ? planned.words : `${countWord(planned.count)} more`}`)
  const rest = copiedWords(unshared)
  return rest === null ? parts.join(', ') : `${parts.join(', ')}; ${rest}`
}
