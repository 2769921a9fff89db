import { withoutTrailing } from '#app/kernel/text/text.ts'
import { key, nearest } from '../../../import/parse/cells/words.ts'
import type { Measure } from '../../../team-measure.ts'

export type FigurePart = 'numerator' | 'denominator' | 'value'

/** What a heading is taken for. `guessed`: the words are not exactly a name that is known. */
export type HeadingGuess = {
  readonly measure: Measure | null
  readonly part: FigurePart | null
  readonly guessed: boolean
}

const PART_WORDS: readonly (readonly [FigurePart, string])[] = [
  ['numerator', 'numerators?|numer|num|n|count|cases|yes'],
  ['denominator', 'denominators?|denom|den|d|out of|of|total|eligible|base'],
  ['value', 'values?|rate|percent|percentage|pct|%|result'],
]

/** The part a heading names when it says nothing else: `Num`, `Denominator`, `%`. */
export function partWord(text: string): FigurePart | null {
  const word = text.replace(/[.()[\]:#]/g, ' ').trim()
  return PART_WORDS.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(word))?.[0] ?? null
}

/** Linear over long headings: neither has two runs side by side that take the same characters. */
const PART_AT = PART_WORDS.map(([part, words]) => ({
  part,
  end: new RegExp(`(?:[([]\\s*(?:${words})\\s*[)\\]]|[\\s_:–—-](?:${words})\\.?)$`, 'i'),
  start: new RegExp(`^(?:${words})(?:\\s*[:–—-]\\s*|\\s+of\\s+)([^\\s].{2,})$`, 'is'),
}))

/** Takes the part off a heading such as `Safe crib audit (num)` or `Denominator: safe crib audit`. */
function withoutPart(text: string): { rest: string; part: FigurePart | null } {
  for (const { part, end, start } of PART_AT) {
    const behind = end.exec(text)
    const rest = behind
      ? withoutTrailing(text.slice(0, behind.index), /[\s_:,–—-]/)
      : (start.exec(text)?.[1] ?? '')
    if (rest.length >= 3) return { rest, part }
  }
  return { rest: text, part: null }
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !STOP.has(word))
const STOP = new Set(['the', 'and', 'for', 'with', 'per', 'percent', 'rate', 'number', 'all', 'who'])

/** Recognizes the headings of a team's own measures: by name, slug or definition, or by what is nearest. */
export function headingReader(measures: readonly Measure[]): (text: string) => HeadingGuess {
  const exact = new Map<string, { measure: Measure; part: FigurePart | null }>()
  const several = new Set<string>()
  const learn = (text: string | null, measure: Measure, part: FigurePart | null) => {
    if (text === null) return
    const known = exact.get(key(text))
    if (known && known.measure !== measure) several.add(key(text))
    else exact.set(key(text), { measure, part })
  }
  for (const measure of measures) {
    learn(measure.numeratorText, measure, measure.shape === 'single' ? 'value' : 'numerator')
    learn(measure.denominatorText, measure, 'denominator')
  }
  for (const measure of measures) {
    learn(measure.name, measure, null)
    learn(measure.slug, measure, null)
  }
  // What two measures say in the same words names neither.
  for (const text of several) exact.delete(text)
  const cache = new Map<string, HeadingGuess>()
  const read = (text: string): HeadingGuess => {
    if (text.trim() === '') return { measure: null, part: null, guessed: false }
    const alone = partWord(text)
    if (alone) return { measure: null, part: alone, guessed: false }
    const whole = exact.get(key(text))
    if (whole) return { ...whole, guessed: false }
    const { rest, part } = withoutPart(text)
    const named = exact.get(key(rest))
    if (named) return { measure: named.measure, part: part ?? named.part, guessed: false }
    const measure = loosely(rest, measures)
    return { measure, part: measure ? part : null, guessed: measure !== null }
  }
  return (text) => {
    const known = cache.get(text) ?? read(text)
    cache.set(text, known)
    return known
  }
}

/**
 * The one measure whose name shares most words with the heading, or is nearest in spelling; null when none
 * stands out.
 */
function loosely(text: string, measures: readonly Measure[]): Measure | null {
  if (!/[a-z]{3}/i.test(text)) return null
  const said = new Set(words(text))
  const scores = measures
    .map((measure) => {
      const name = new Set([...words(measure.name), ...words(measure.slug)])
      return { measure, score: [...said].filter((word) => name.has(word)).length / Math.max(1, said.size) }
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  if (best && best.score >= 0.5 && best.score > (second?.score ?? 0)) return best.measure
  const spelled = nearest(
    text,
    measures.map((measure) => measure.name),
  )
  return measures.find((measure) => measure.name === spelled) ?? null
}
