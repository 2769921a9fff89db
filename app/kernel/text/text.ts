/**
 * `text` without the characters at its end that `character` matches, one at a time. Linear: `/[x]+$/` starts
 * again at every x of the text and takes quadratic time where many of them stand before something else.
 */
export function withoutTrailing(text: string, character: RegExp): string {
  let end = text.length
  while (end > 0 && character.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

/** A text on one line: without control characters and without what else separates lines. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** The lines of a text that hold anything, without the blanks around them. */
export const filledLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** With the first letter in upper case. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** With the first letter in lower case. */
export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `seven`, `36`: words up to twelve, figures beyond. */
export const countWord = (count: number): string => SMALL[count] ?? String(count)

/** `a, b and c`; `a, b and 2 more` where there are more than `most`. Empty without parts. */
export function listed(
  parts: readonly string[],
  { most = Infinity, conjunction = 'and' }: { most?: number; conjunction?: 'and' | 'or' } = {},
): string {
  const more = parts.length - most
  if (more > 0) return `${parts.slice(0, most).join(', ')} and ${more} more`
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`
}
