import type { TextMatch } from '#app/kernel/identifying/problems.ts'
import { sentencesOf } from '#app/kernel/identifying/sentences.ts'
import type { Handling } from '#app/kernel/identifying/kinds.ts'

export type { Handling } from '#app/kernel/identifying/kinds.ts'

/** The most words of a phrase; so many are looked at from each word of a text at most. */
export const MOST_WORDS = 8

export type WatchedWord = {
  readonly id: string
  readonly phrase: string
  readonly handling: Handling
  /** What its writer reads. */
  readonly reason: string
}

type Word = { readonly folded: string; readonly from: number; readonly to: number }

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text as they are compared, in small letters and without marks, with their place. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...{ folded: folded(word), from: index, to: index + word.length },
  }))
}

const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A phrase as it is compared: its words with one space between; empty when there is no word in it. */
export const foldedPhrase = (phrase: string): string =>
  wordsOf(phrase)
    .map((word) => word.folded)
    .join(' ')

export const countWords = (phrase: string): number => wordsOf(phrase).length

type Node = { word: WatchedWord | null; readonly next: Map<string, Node> }

/**
 * What finds watched words in texts: whole words, whatever their case and marks, in time that grows with the
 * text alone.
 */
export function watcherOf(watched: readonly WatchedWord[]): (text: string) => TextMatch[] {
  const root: Node = { word: null, next: new Map() }
  for (const one of watched) {
    let node = root
    for (const { folded: word } of wordsOf(one.phrase)) {
      const next = node.next.get(word) ?? { word: null, next: new Map() }
      node.next.set(word, next)
      node = next
    }
    if (node !== root) node.word = one
  }
  return (text) => sentencesOf(text).flatMap((sentence) => matchesIn(root, sentence))
}

function matchesIn(
  root: Node,
  { text, from }: { readonly text: string; readonly from: number },
): TextMatch[] {
  const words = wordsOf(text)
  const matches: TextMatch[] = []
  for (let at = 0; at < words.length; at += 1) {
    const found = longestFrom(root, words, at)
    if (found === null) continue
    const { word, end } = found
    matches.push({
      ...{ kind: 'watched-word', handling: word.handling, reason: word.reason, sentence: text, start: from },
      ...{ from: from + words[at]!.from, to: from + words[end]!.to },
      suggestion: `Say it without “${word.phrase}”.`,
    })
    at = end
  }
  return matches
}

/** The longest phrase that begins at a word, with the place of its last word. */
function longestFrom(
  root: Node,
  words: readonly Word[],
  at: number,
): { word: WatchedWord; end: number } | null {
  let node: Node | undefined = root
  let longest: { word: WatchedWord; end: number } | null = null
  for (let end = at; end < words.length; end += 1) {
    node = node.next.get(words[end]!.folded)
    if (node === undefined) break
    if (node.word !== null) longest = { word: node.word, end }
  }
  return longest
}
