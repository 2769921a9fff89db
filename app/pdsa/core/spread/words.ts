import { countWord } from '#app/charts/core/words/words.ts'
import { wasTried, type Spread } from './family.ts'

/** `one more, kept by its team`: tests that are counted and never named. Null without any. */
export const keptWords = (kept: number): string | null =>
  kept === 0 ? null : `${countWord(kept)} more, kept by ${kept === 1 ? 'its team' : 'their teams'}`

const states = (count: number): string => `${countWord(count)} ${count === 1 ? 'state' : 'states'}`

/** Distinct teams, of which there is one a state or territory. */
const teamsOf = (tests: readonly { readonly team: { readonly code: string } }[]): Set<string> =>
  new Set(tests.map(({ team }) => team.code))

/** `Tried in four states, planned in one more; two more, kept by their teams`: how far a change has spread, as far as the reader may know. */
export function spreadWords({ named, kept }: Pick<Spread, 'named' | 'kept'>): string {
  const tried = teamsOf(named.filter(wasTried))
  const planned = [...teamsOf(named.filter((test) => test.outcome === 'planned'))].filter(
    (code) => !tried.has(code),
  )
  const parts = [
    tried.size === 0 ? 'not tried yet' : `tried in ${states(tried.size)}`,
    planned.length === 0
      ? null
      : tried.size === 0
        ? `planned in ${states(planned.length)}`
        : `planned in ${countWord(planned.length)} more`,
  ].filter((part) => part !== null)
  const rest = keptWords(kept)
  return rest === null ? parts.join(', ') : `${parts.join(', ')}; ${rest}`
}
