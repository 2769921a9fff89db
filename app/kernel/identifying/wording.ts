import { seasonOf } from './dates.ts'
import type { IdentifyingKind } from './kinds.ts'
import type { FoundPlace } from './places.ts'

/** What a suggested wording is made of. */
export type Clues = {
  readonly month?: number | null
  readonly born?: boolean
  readonly roughly?: string
  readonly place?: FoundPlace['called']
}

export const REASON: Readonly<Record<IdentifyingKind, string>> = {
  'social-security-number': 'A social security number belongs to one person.',
  'record-number': 'A record, chart or case number leads to the file of one person.',
  'name-with-date': 'A name beside a date shows who was born, cared for or died.',
  'initials-with-date': 'Initials beside a date are enough for a neighbor to know who it is.',
  'birth-or-death-date': 'Few babies are born or die in one place on one day.',
  'person-name': 'It names a patient or a family.',
  'age-with-place': 'An age beside a place is enough to recognize one family.',
  'single-case-in-place': 'The only case in a small place is one family that people there know.',
  'postal-address': 'A street address is where a family lives.',
  phone: 'A phone number leads to one person.',
  email: 'A mail address names one person.',
}

const PLACE_WORDS: Readonly<Record<FoundPlace['called'], string>> = {
  county: 'in a county in one part of the state',
  hospital: 'at one of the hospitals',
  town: 'in a town in one part of the state',
}

/** How to say it so that nobody is identified, as an instruction. */
export function suggestionFor(kind: IdentifyingKind, clues: Clues = {}): string {
  switch (kind) {
    case 'social-security-number':
      return 'Leave the number out.'
    case 'record-number':
      return 'Leave the number out and write “one record” or “one case”.'
    case 'name-with-date':
    case 'initials-with-date':
    case 'birth-or-death-date':
      return `Write “${personWords(clues)}”.`
    case 'person-name':
      return 'Write “a mother”, “a baby” or “a family”.'
    case 'age-with-place':
      return `Write “${clues.roughly ?? 'a few days old'}, ${PLACE_WORDS[clues.place ?? 'county']}”.`
    case 'single-case-in-place':
      return `Write “one of few, ${PLACE_WORDS[clues.place ?? 'county']}”, or leave the place out.`
    case 'postal-address':
      return 'Write “a home in one part of the state”.'
    case 'phone':
      return 'Leave the number out and write “by phone”, or name the office.'
    case 'email':
      return 'Write who it is by role, such as “the contact at the site”.'
  }
}

function personWords({ month = null, born = true }: Clues): string {
  const season = seasonOf(month)
  const when = season === null ? 'this year' : `in ${season}`
  return born ? `a baby born ${when}` : `a baby who died ${when}`
}
