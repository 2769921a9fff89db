import { flatString } from './flat-string.ts'

/** Texts longer than this are worked out anew: they seldom come again, and would hold on to much memory. */
const LONGEST = 60

/**
 * A function of one short text that remembers its answers, for columns in which the same cells stand
 * thousands of times. At most `most` answers are kept; then it begins anew. The answers are shared, so they
 * must not be changed.
 */
export function memoizeText<T>(make: (text: string) => T, most = 2_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return make(text)
    const cached = known.get(text)
    if (cached !== undefined || known.has(text)) return cached as T
    const made = make(text)
    if (known.size >= most) known.clear()
    known.set(flatString(text), made)
    return made
  }
}
