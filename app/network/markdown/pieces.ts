/** A piece of a text: words, `@name` with the name in small letters, or an address of mail. */
export type Piece = {
  readonly kind: 'words' | 'mention' | 'mail'
  readonly text: string
  readonly value: string
}

/** Names are a team's, a group's or a person's: `ohio`, `safe-sleep-leads`, `ana-lee`. */
const MENTION = /@([a-z\d](?:[a-z\d-]{0,62}[a-z\d])?)(?![\p{L}\p{N}_@]|[.-][a-z\d])/iu
const MAIL = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,6}\.[a-z]{2,24}(?![\w@-]|\.[a-z\d])/iu
/** Both begin where no word, path or address goes on. */
const EITHER = new RegExp(`(?<![\\p{L}\\p{N}_@.+/-])(?:${MENTION.source}|${MAIL.source})`, 'giu')

/** A text in pieces, in order. An address of mail, or of an account elsewhere, mentions nobody. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const words = (until: number) => {
    if (until > end) pieces.push({ kind: 'words', text: text.slice(end, until), value: '' })
  }
  for (const { 0: token, 1: name, index } of text.matchAll(EITHER)) {
    words(index)
    if (name === undefined) pieces.push({ kind: 'mail', text: token, value: token })
    else pieces.push({ kind: 'mention', text: token, value: name.toLowerCase() })
    end = index + token.length
  }
  words(text.length)
  return pieces
}

/**
 * Every name that a post may mention: more than it does, as code and quotes count too. For looking people up
 * before the post is rendered.
 */
export const namesIn = (source: string): string[] => [
  ...new Set(piecesOf(source).flatMap(({ kind, value }) => (kind === 'mention' ? [value] : []))),
]
