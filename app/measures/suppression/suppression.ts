import type { ReportedValue } from '#app/kernel/reported-value.ts'

/** Counts of one cell as people outside the team could see them; a single count has no denominator. */
export type Cell = { readonly numerator: number; readonly denominator: number | null }

/**
 * `unstable`: shown with a caution. `hidden`: neither the count nor anything computed from it may be shown.
 */
export type Showing = 'shown' | 'unstable' | 'hidden'

/**
 * Counts below this are hidden (Title V data guidance and Washington State DOH small-number standards: fewer
 * than ten).
 */
export const SHOWN_FROM = 10
/** Counts below this are shown with a caution (CDC WISQARS, Title V: twenty). */
export const STABLE_FROM = 20
/** None of so many is no secret; none of a few says something about each of them. */
export const ZERO_SHOWN_FROM = 100

/** What may be shown of one cell by itself. */
export function showing({ numerator, denominator }: Cell): Showing {
  if (denominator !== null && denominator < SHOWN_FROM) return 'hidden'
  if (numerator === 0) return denominator !== null && denominator >= ZERO_SHOWN_FROM ? 'shown' : 'hidden'
  if (numerator < SHOWN_FROM) return 'hidden'
  return numerator < STABLE_FROM ? 'unstable' : 'shown'
}

/**
 * A figure as people outside its team see it: withheld where the count, or those who are left when it is
 * taken from its denominator, are fewer than ten. A single number that counts nobody (a mean, a duration)
 * says nothing about any one person.
 */
export function seenFromOutside(reported: ReportedValue, counts: boolean): ReportedValue {
  if (reported.state !== 'value' || !counts) return reported
  const { numerator, denominator } = reported
  const rest = denominator === null ? 0 : denominator - numerator
  const fewLeft = rest > 0 && rest < SHOWN_FROM
  return fewLeft || showing({ numerator, denominator }) === 'hidden' ? { state: 'withheld' } : reported
}

/**
 * What may be shown of cells that add up to a total which is shown as well: the groups of one period with the
 * unknown rest, or the months of a quarter. Small cells are hidden, and then so many of the smallest others
 * that what can be found by subtraction is the sum of two cells or more and no small count itself
 * (complementary suppression). In the order given.
 */
export function showingOfParts(cells: readonly Cell[]): Showing[] {
  const answer = cells.map(showing)
  const hidden = () => cells.filter((_, at) => answer[at] === 'hidden')
  while (hidden().length > 0 && recoverable(hidden())) {
    const next = smallestShown(cells, answer)
    if (next === null) break
    answer[next] = 'hidden'
  }
  return answer
}

/**
 * Whether subtracting what is shown from the total gives away one cell, or a small count. An empty cell hides
 * nothing behind it.
 */
function recoverable(hidden: readonly Cell[]): boolean {
  const peopled = hidden.filter(({ numerator, denominator }) => (denominator ?? numerator) > 0)
  if (peopled.length === 0) return false
  if (peopled.length === 1) return true
  const sum = peopled.reduce((all, cell) => all + cell.numerator, 0)
  return sum < SHOWN_FROM
}

function smallestShown(cells: readonly Cell[], answer: readonly Showing[]): number | null {
  const size = ({ numerator, denominator }: Cell) => denominator ?? numerator
  const left = cells.flatMap((cell, at) => (answer[at] === 'hidden' || size(cell) === 0 ? [] : [at]))
  return left.toSorted((a, b) => size(cells[a]!) - size(cells[b]!))[0] ?? null
}
