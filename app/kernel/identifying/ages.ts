import { speaksOfMany } from './people.ts'
import type { Span } from './span.ts'

/** The age of one person, and how it is said without the number. */
export type FoundAge = Span & { readonly roughly: string }

const NUMBER = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const OLD = new RegExp(
  `(?<![\\d.-])\\b${NUMBER}(?:[- ]|-?and-a-half-)?(minute|min|hour|hr|day|week|wk|month|mo|year|yr|y)s?(?:[- ]old\\b|/o\\b|\\.?o\\.?(?![a-z]))`,
  'gi',
)
const OF_LIFE = new RegExp(
  `\\b(?:(?:DOL|day of life)\\s?#?\\d{1,2}|(?:day|hour) ${NUMBER} of life|${NUMBER} (minute|hour|day|week)s? (?:of (?:life|age)|after (?:birth|delivery))|lived (?:for |only |just |about )*${NUMBER} (?:minute|hour|day|week)s?|aged? ${NUMBER} (?:hour|day|week|month)s?|${NUMBER} (?:hour|day)s? (?:post ?partum|postpartum))\\b`,
  'gi',
)
const SAYS_AGE = /old\b|\/o|o\.|\d ?yo\b|of (?:life|age)\b|aged? |after |lived|partum|DOL/i
const RANGE =
  /(?:\b(?:to|through|under|over|than|within|least|most|by|until|every|first|up to|between|and|age)|[<>≤≥–-]) ?$/i
const ONE =
  /\b(?:baby|infant|newborn|neonate|boy|girl|male|female|twin|son|daughter|mother|mom|patient|pt|client|child|teen|she|he|her|his|woman|primip|gravida|primigravida|preemie|sibling|brother|sister|father|grandmother)\b/i
const ILL =
  /\b(?:died|dies|death|dead|passed away|expired|demise|found|unresponsive|lost|readmitted|transferred|admitted|coded|arrest|stillborn|SUID|SIDS|seized|seizure|suffocat\w+|overlay\w*|abandoned|shaken|lived)\b/i

/** The age of one person in a sentence; null for ages of groups, of visits and of rules. */
export function ageIn(sentence: string): FoundAge | null {
  if (!SAYS_AGE.test(sentence)) return null
  for (const { 0: text, 1: unit = '', index } of sentence.matchAll(OLD)) {
    if (RANGE.test(sentence.slice(0, index)) || ofMany(sentence, index, text.length)) continue
    if (ONE.test(sentence) || ILL.test(sentence))
      return { from: index, to: index + text.length, roughly: roughAge(text, unit) }
  }
  if (!ILL.test(sentence)) return null
  for (const { 0: text, 1: unit = '', index } of sentence.matchAll(OF_LIFE)) {
    if (RANGE.test(sentence.slice(0, index)) || ofMany(sentence, index, text.length)) continue
    return {
      from: index,
      to: index + text.length,
      roughly: roughAge(text, unit || (/hour/i.exec(text)?.[0] ?? 'day')),
    }
  }
  return null
}

const ofMany = (sentence: string, at: number, length: number): boolean =>
  speaksOfMany(sentence.slice(Math.max(0, at - 40), at + length + 30))

function roughAge(text: string, unit: string): string {
  const few = { m: 'a few hours old', h: 'a few hours old', d: 'a few days old', w: 'a few weeks old' }
  if (/^(?:month|mo)/i.test(unit)) return 'a few months old'
  if (/^y/i.test(unit)) return Number(/\d+/.exec(text)?.[0] ?? 30) < 20 ? 'a teenager' : 'a young adult'
  return few[unit.slice(0, 1).toLowerCase() as keyof typeof few] ?? 'a few days old'
}
