import { NOT_NAMES } from './name-words.ts'
import type { Span } from './span.ts'

/** A small place in a sentence, and what the suggested wording calls it. */
export type FoundPlace = Span & { readonly called: 'county' | 'hospital' | 'town' }

const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]{1,24} ){1,3}`
const AREA = new RegExp(
  `${NAME}(?:County|Parish|Borough|Township|Twp|Reservation|Nation|Pueblo|Tribe)\\b`,
  'gu',
)
const HOUSE = new RegExp(
  `${NAME}(?:Hospital|Medical Center|Clinic|Health Center|Birth(?:ing)? Center|Nursery|Memorial|Regional|General|Pediatrics|NICU)\\b`,
  'gu',
)
const TOWN =
  /\b(?:in|from|near|outside(?: of)?|at) (\p{Lu}\p{L}{2,24}(?: \p{Lu}\p{L}{2,24}){0,2})(?![\p{L}-])/gu
const ZIP = /\b(?:ZIP(?: code)?:? ?|, [A-Z]{2} )\d{5}\b/i
/** A town with its state. */
const TOWN_IN_STATE =
  /\b\p{Lu}\p{L}{2,24}, (?:A[KLRZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b/u

/** The first small place of a sentence. A state is none, nor is a place without a name. */
export function placeIn(sentence: string): FoundPlace | null {
  return named(sentence, AREA, 'county') ?? named(sentence, HOUSE, 'hospital') ?? town(sentence)
}

function named(sentence: string, pattern: RegExp, called: FoundPlace['called']): FoundPlace | null {
  for (const { 0: text, index } of sentence.matchAll(pattern)) {
    const names = text.split(' ').slice(0, -1)
    if (names.some((name) => !NOT_NAMES.has(name.toLowerCase())))
      return { from: index, to: index + text.length, called }
  }
  return null
}

function town(sentence: string): FoundPlace | null {
  for (const { 0: text, 1: name = '', index } of sentence.matchAll(TOWN)) {
    if (name.split(' ').some((word) => NOT_NAMES.has(word.toLowerCase()))) continue
    return { from: index, to: index + text.length, called: /^at /.test(text) ? 'hospital' : 'town' }
  }
  const other = TOWN_IN_STATE.exec(sentence) ?? ZIP.exec(sentence)
  return other && { from: other.index, to: other.index + other[0].length, called: 'town' }
}
