const OPENING = /(?<=^|[\s(])(?:\*{1,3}|_{1,3}|~~|`+)(?=[^\s*_~`])/gm
const CLOSING = /(?<=[^\s*_~`])(?:\*{1,3}|_{1,3}|~~|`+)(?=[\s.,;:!?)]|$)/gm

/**
 * A piece cut out of a post, without the half of a mark whose other half was cut off, such as the end of
 * what is bold.
 */
export const withoutHalves = (text: string): string => text.replace(OPENING, '').replace(CLOSING, '')

/** Marks of Markdown, of a list and of the search itself, which are no part of a sentence. */
const DECORATION = '[\\s>*+_~`"“”‘’()\\uE000\\uE001-]'
const IS_DECORATION = new RegExp(DECORATION)
const SMALL_FIRST = new RegExp(`^${DECORATION}*\\p{Ll}`, 'u')

/** The last letter or punctuation of a text, and the marks behind it. */
function ending(text: string): { readonly last: string; readonly behind: string } {
  let at = text.length
  while (at > 0 && IS_DECORATION.test(text[at - 1]!)) at -= 1
  return { last: text.slice(Math.max(0, at - 1), at), behind: text.slice(at) }
}

/** Whether a sentence can begin after a text. */
function endsSentence(text: string): boolean {
  const { last, behind } = ending(text)
  return last === '' || '.!?:…'.includes(last) || behind.includes('\n')
}

/**
 * A piece cut out of a text, with an ellipsis where it begins or ends within a sentence. `before` and
 * `after`: what stood around it, as far as a few letters.
 */
export function withEllipses(
  piece: string,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const begins = endsSentence(before) && !(before.trim() !== '' && SMALL_FIRST.test(piece))
  const cut = /^[\p{L}\p{N}]/u.test(after) ? piece.search(/\s\S*$/) : -1
  const whole = cut === -1 ? piece : piece.slice(0, cut)
  // The mark at the end of a sentence may be left behind.
  const mark = /^[.!?]/.exec(after)?.[0] ?? ''
  const ends = mark !== '' || after.trim() === '' || '.!?…'.includes(ending(whole).last || ' ')
  return `${begins ? '' : '… '}${ends ? `${whole}${mark}` : `${whole.trimEnd()} …`}`
}
