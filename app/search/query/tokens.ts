/**
 * A part of a search: a word or a "phrase" that is to be there, or with a minus not to be; or an operator
 * with its value.
 */
export type Token =
  | { readonly is: 'term'; readonly text: string; readonly phrase: boolean; readonly excluded: boolean }
  | { readonly is: 'operator'; readonly name: string; readonly value: string }

/** An operator with a quoted or a plain value, a quoted phrase, or whatever has no blank in it. */
const PART = /(?<![a-z])([a-z]+):(?!\/\/)(?:"([^"]*)"?|(\S*))|(-?)"([^"]*)"?|(\S+)/giu
const LETTERS = /[\p{L}\p{N}]/u

/** The parts of a search as they were typed. What holds no letter and no digit is no part of it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const [, name, quoted, plain, minus, phrase, word] of text.matchAll(PART)) {
    if (name !== undefined)
      tokens.push({ is: 'operator', name: name.toLowerCase(), value: (quoted ?? plain ?? '').trim() })
    else if (phrase !== undefined) {
      if (LETTERS.test(phrase))
        tokens.push({ is: 'term', text: phrase.trim(), phrase: true, excluded: minus === '-' })
    } else if (word !== undefined && LETTERS.test(word)) {
      const excluded = word.startsWith('-')
      tokens.push({ is: 'term', text: excluded ? word.slice(1) : word, phrase: false, excluded })
    }
  }
  return tokens
}
