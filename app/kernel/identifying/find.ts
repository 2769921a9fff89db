import { ageIn } from './ages.ts'
import { datesIn } from './dates.ts'
import { IDENTIFYING_KINDS, type IdentifyingKind } from './kinds.ts'
import { initialsIn, namesIn } from './names.ts'
import { addressIn, emailIn, phoneIn, recordNumberIn, ssnIn } from './numbers.ts'
import { birthOrDeathDay, lifeEventsIn, speaksOfMany, speaksOfOne } from './people.ts'
import { placeIn } from './places.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { around, type Span } from './span.ts'
import { REASON, suggestionFor, type Clues } from './wording.ts'

/**
 * Words of a text by which a person or a small place could be identified. `from` and `to`: the words, in the
 * text; `sentence`: the sentence they stand in.
 */
export type IdentifyingMatch = Span & {
  readonly kind: IdentifyingKind
  readonly sentence: string
  /** Where in the text the sentence begins. */
  readonly start: number
  /** Why it could identify, in one sentence. */
  readonly reason: string
  /** How to say it so that nobody is identified. */
  readonly suggestion: string
}

/**
 * What could identify a person or a small place, in the order of the text. Takes time in proportion to its
 * length.
 */
export function findIdentifying(text: string): IdentifyingMatch[] {
  return sentencesOf(text).flatMap((sentence) => (mayIdentify(sentence.text) ? matchesIn(sentence) : []))
}

/**
 * What every rule needs: a digit, a sign of a mail address, or two letters of which one is a capital inside
 * the sentence.
 */
const mayIdentify = (text: string): boolean => /\d|@|\s["'(]?\p{Lu}|^\p{Lu}\p{L}+ \p{Lu}/u.test(text)

type Spotted = Span & { readonly clues?: Clues }

function matchesIn(sentence: Sentence): IdentifyingMatch[] {
  const spotted = spottedIn(sentence.text)
  return IDENTIFYING_KINDS.flatMap((kind): IdentifyingMatch[] => {
    const span = spotted[kind]
    if (!span) return []
    const [from, to] = [sentence.from + span.from, sentence.from + span.to]
    return [
      {
        kind,
        from,
        to,
        sentence: sentence.text,
        start: sentence.from,
        reason: REASON[kind],
        suggestion: suggestionFor(kind, span.clues),
      },
    ]
  })
}

function spottedIn(text: string): Partial<Record<IdentifyingKind, Spotted | null>> {
  const ssn = ssnIn(text)
  return {
    'social-security-number': ssn,
    'record-number': recordNumberIn(text),
    ...personIn(text),
    'age-with-place': ageWithPlace(text),
    'single-case-in-place': singleCase(text),
    'postal-address': addressIn(text),
    phone: ssn ? null : phoneIn(text),
    email: emailIn(text),
  }
}

/** Names, initials and days of birth or death: of these only the gravest of a sentence. */
function personIn(text: string): Partial<Record<IdentifyingKind, Spotted | null>> {
  const dates = datesIn(text)
  const names = namesIn(text)
  const events = names.length > 0 || dates.length > 0 ? lifeEventsIn(text) : []
  const name = names.find(({ family }) => family) ?? names[0]
  const born = !/\b(?:died|passed away|death|DOD|demise|stillborn|expired)\b/i.test(text)
  const date = dates.find(({ exact }) => exact) ?? dates[0]
  if (
    name &&
    date &&
    (events.length > 0 || (name.family && date.exact)) &&
    !speaksOfMany(between(text, name, date))
  )
    return { 'name-with-date': { ...around(name, date), clues: { month: date.month, born } } }
  const initials = date?.exact && (events.length > 0 || speaksOfOne(text)) ? initialsIn(text) : null
  if (initials && date)
    return { 'initials-with-date': { ...around(initials, date), clues: { month: date.month, born } } }
  const day = birthOrDeathDay(text, dates)
  const alone = name && (name.family || events.length > 0) ? name : null
  return {
    'birth-or-death-date': day && { ...day, clues: { month: day.date.month, born } },
    'person-name': alone,
  }
}

const between = (text: string, a: Span, b: Span): string =>
  text.slice(Math.min(a.to, b.to), Math.max(a.from, b.from))

function ageWithPlace(text: string): Spotted | null {
  const age = ageIn(text)
  const place = age && placeIn(text)
  return age && place && { ...around(age, place), clues: { roughly: age.roughly, place: place.called } }
}

const ONLY =
  /\b(?:the|our|its|their|this) (?:only|sole|single) (?:[\w-]+ ){0,3}(?:death|baby|infant|stillbirth|loss|mother|mom|family|twins|triplets|birth|SUID|demise|teen|patient|newborn)\b/i

function singleCase(text: string): Spotted | null {
  const only = ONLY.exec(text)
  const place = only && placeIn(text)
  if (!only || !place || place.called === 'hospital') return null
  const span = { from: only.index, to: only.index + only[0].length }
  return { ...around(span, place), clues: { place: place.called } }
}
