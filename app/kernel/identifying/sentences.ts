/** A sentence with its place in the text. */
export type Sentence = { readonly from: number; readonly to: number; readonly text: string }

/**
 * More than any sentence that is read as one; what is longer is cut between words, so that no rule reads more
 * at once.
 */
const LONGEST = 600
const STOP = /[!.?](?=["')\]’”]{0,2}\s)|\n/g
const CLOSING = /^["')\]’”]/
const ABBREVIATION =
  /(?:^|[\s("])(?:Dr|Mrs?|Ms|Ste?|Ave|Rd|Blvd|Apt|No|Jr|Sr|vs|approx|pts?|Ct|Ln|Ph|Co|Tel|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:[A-Z]\.)*[A-Z])\.$/

/**
 * The sentences of a text, in their order; a line break ends one, an abbreviation or an initial does not.
 * Linear.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    let next = index + 1
    if (stop !== '\n') {
      while (CLOSING.test(text.charAt(next))) next += 1
      if (!endsSentence(text, index, next)) continue
    }
    addPieces(sentences, text, from, next)
    from = next
  }
  addPieces(sentences, text, from, text.length)
  return sentences
}

/**
 * Whether a sentence ends at `stop`: not at an abbreviation, and not where the text goes on in small letters.
 */
function endsSentence(text: string, stop: number, next: number): boolean {
  if (/^\s{1,3}\p{Ll}/u.test(text.slice(next, next + 4))) return false
  return !ABBREVIATION.test(text.slice(Math.max(0, stop - 10), stop + 1))
}

function addPieces(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from
  while (start < to) {
    const end = to - start > LONGEST ? cutBefore(text, start, start + LONGEST) : to
    const piece = text.slice(start, end)
    const trimmed = piece.trim()
    const lead = start + piece.length - piece.trimStart().length
    if (/[\p{L}\d]/u.test(trimmed)) sentences.push({ from: lead, to: lead + trimmed.length, text: trimmed })
    start = end
  }
}

/** The last gap between words before `most`, or `most` where there is none. */
function cutBefore(text: string, start: number, most: number): number {
  for (let at = most; at > start + LONGEST / 2; at -= 1) if (/\s/.test(text[at]!)) return at
  return most
}
