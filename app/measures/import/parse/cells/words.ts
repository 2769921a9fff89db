import { listed as listedParts } from '#app/kernel/text/text.ts'
/** Letters and digits only, lower case: how two spellings of one name are compared. */
export const key = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

/**
 * How many letters must be added, dropped, changed or swapped with their neighbor to get from one text to the
 * other (Damerau 1964).
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, previous[j]! + 1, current[j - 1]! + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, before[j - 2]! + 1)
      current.push(least)
    }
    before = previous
    previous = current
  }
  return previous[b.length]!
}

/** The name nearest in spelling, or null when none is near enough to be what was meant. */
export function nearest(text: string, names: readonly string[]): string | null {
  const wanted = key(text)
  const farthest = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | null = null
  let bestDistance = Infinity
  for (const name of names) {
    const other = key(name)
    if (other === '') continue
    const contained =
      wanted.length >= 4 && (other.includes(wanted) || wanted.includes(other)) && other.length >= 4
    // Every letter that one has more must be added, so there is no need to compare what differs by more.
    if (!contained && Math.abs(wanted.length - other.length) > farthest) continue
    const distance = contained ? Number(wanted !== other) : editDistance(wanted, other)
    if (distance < bestDistance) [best, bestDistance] = [name, distance]
  }
  return bestDistance <= farthest ? best : null
}

/** ` Did you mean "X"?` or nothing, to end a sentence with. */
export function suggestion(text: string, names: readonly string[]): string {
  const name = nearest(text, names)
  return name === null ? '' : ` Did you mean "${name}"?`
}

const MOST_SOUGHT = 100

/**
 * `suggestion` for a whole column: each spelling is looked up once, and after a hundred different ones no
 * more, since that column holds something else and comparing letter by letter takes long.
 */
export function suggester(names: readonly string[]): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const cached = known.get(text)
    if (cached !== undefined || known.size >= MOST_SOUGHT) return cached ?? ''
    const made = suggestion(text, names)
    known.set(text, made)
    return made
  }
}

/** A cell as it is quoted in a sentence: never longer than one can read. */
export const quoted = (cell: string): string => `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`

/** `a, b and c`, with the rest counted when there are many. */
export const listed = (names: readonly string[], most = 8): string => listedParts(names, { most })
