/**
 * Characters for private use that stand around a word that was searched; nobody types them, and they are
 * no HTML.
 */
export const MARK_START = '\uE000'
export const MARK_END = '\uE001'

export type Piece = { readonly text: string; readonly marked: boolean }

/** A text in pieces, each marked or not, without the marks themselves. */
export function markedPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let marked = false
  for (const part of text.split(/([\uE000\uE001])/)) {
    if (part === MARK_START) marked = true
    else if (part === MARK_END) marked = false
    else if (part !== '') pieces.push({ text: part, marked })
  }
  return pieces
}
