import { capitalized, countWord, listed } from '#app/kernel/text/text.ts'
import type { Panel } from './panels.ts'

/** `Improvement in three of twelve teams, concern in one`: what the panels show together. */
export function matchingTeams(
  panels: readonly Pick<Panel, 'verdict'>[],
  what: 'team' | 'measure' = 'team',
): string {
  const all = panels.length
  const many = all === 1 ? what : `${what}s`
  if (all === 0) return what === 'team' ? 'No team reports this measure' : 'No measures yet'
  const count = (verdict: Panel['verdict']) => panels.filter((panel) => panel.verdict === verdict).length
  const [improved, concern, early] = [count('improvement'), count('concern'), count('too-early')]
  const neither = count('neither')
  const parts = [
    ...(concern > 0 ? [`concern in ${countWord(concern)}`] : []),
    ...(improved > 0 ? [`improvement in ${countWord(improved)}`] : []),
    ...(neither > 0 ? [`change that is neither in ${countWord(neither)}`] : []),
  ]
  const [first, ...others] = parts
  if (first) return capitalized(listed([`${first} of ${countWord(all)} ${many}`, ...others]))
  if (early === all)
    return `Too early to tell in ${all === 1 ? `the one ${what}` : `all ${countWord(all)} ${many}`}`
  return `No shift in ${all === 1 ? `the one ${what}` : `any of ${countWord(all)} ${many}`}`
}
