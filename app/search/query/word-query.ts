import type { Term } from './parse.ts'

/**
 * A piece of text as PostgreSQL reads it in a query of words: whatever stands in it, it is letters and
 * blanks.
 */
const quoted = (text: string): string => {
  const letters = text.replace(/[^\p{L}\p{N}'’.-]+/gu, ' ').trim()
  return `'${letters.replaceAll('\\', '').replaceAll("'", "''")}'`
}

/** A word that is still being typed begins others. */
const LEAST_PREFIX = 3

/**
 * The words of a search for `to_tsquery`: all are to be there, a phrase in its order, and what has a minus
 * is not. The last word also stands for those that begin with it. Null without a word that is to be there.
 */
export function wordQuery(terms: readonly Term[]): string | null {
  if (terms.every(({ excluded }) => excluded)) return null
  return terms
    .map(({ text, phrase, excluded }, at) => {
      const word = quoted(text)
      const begins = at === terms.length - 1 && !phrase && !excluded && /^[\p{L}\p{N}]+$/u.test(text)
      if (begins && text.length >= LEAST_PREFIX) return `(${word} | ${word}:*)`
      return excluded ? `!${word}` : word
    })
    .join(' & ')
}

/** The words as one text, for titles that are spelled much alike. */
export const spelledText = (terms: readonly Term[]): string =>
  terms
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
