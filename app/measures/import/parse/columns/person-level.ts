import { listed } from '../cells/words.ts'
import { FileRefusal } from '../codes.ts'

/** No name of a column is longer; what follows is text. */
const LONGEST = 1_000

/** `PatientName`, `patient_name` and `Patient name` all become `patient name`. */
const words = (header: string): string =>
  header
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const PERSON =
  'patient|client|person|participant|member|mother|maternal|father|parent|guardian|infant|baby|babies|child|newborn|woman|decedent'

/** Columns that single persons have and totals never do. */
const PATTERNS: readonly RegExp[] = [
  /\b(date of birth|birth date|birthdate|birth day|birthday|dob|dobs)\b/,
  /\b(date of death|death date|dod)\b/,
  /\b(admission date|date of admission|admit date|discharge date|date of discharge|delivery date|date of delivery)\b/,
  /\b(first|last|middle|maiden|given|family|full|sur|fore) ?names?\b/,
  /\b(surname|forename|firstname|lastname|fname|lname)\b/,
  new RegExp(
    `\\b(${PERSON}) (full )?(name|names|id|ids|identifier|number|no|key|initials|address|phone|email|zip)\\b`,
  ),
  /^(patient|client|initials)$/,
  /\bmrn\b|\bmedical record\b|\brecord (number|no|id)\b|\bchart (number|no)\b|\bcase (number|no|id)\b/,
  /\bssn\b|\bsocial security\b|\bnhs number\b/,
  /\b(medicaid|medicare|insurance|subscriber|policy|certificate) (id|number|no)\b/,
  /\b(street|home|mailing|postal|e ?mail)? ?address\b/,
  /\b(e ?mail|phone|telephone|mobile|cell) ?(number|no)?\b/,
]

const NOT_PERSONS = /\b(per|rate|count|percent|pct|births?|total|number of)\b/

/**
 * Whether a header names a column about single persons. A bare `Name` is decided by its cells, see
 * `personLevelColumns`.
 */
export function isPersonLevel(header: string): boolean {
  const text = words(header)
  if (PATTERNS.some((pattern) => pattern.test(text))) {
    // "Number of cell phones per 100" counts; "birth date" does not.
    return !NOT_PERSONS.test(text) || /\b(birth date|date of birth|birth day|birth certificate)\b/.test(text)
  }
  return false
}

/**
 * The headers that describe single persons, in the order of the file. `nameOfKnown` decides whether every
 * cell under a bare `Name` is a team or measure; when it is not, the name is most likely a person's.
 */
export function personLevelColumns(
  headers: readonly string[],
  nameOfKnown: (column: number) => boolean,
): string[] {
  return headers.filter((header, i) => isPersonLevel(header) || (words(header) === 'name' && !nameOfKnown(i)))
}

export function refusePersonLevel(name: string, columns: readonly string[]): void {
  if (columns.length === 0) return
  const one = columns.length === 1
  throw new FileRefusal(
    'person_level',
    `${name} has ${one ? 'a column' : 'columns'} that may describe single persons: ${listed(columns.map((c) => `"${c}"`))}. ` +
      `Nothing was read or kept. Remove ${one ? 'the column' : 'the columns'}, count the rows into totals, and choose the new file.`,
    columns[0],
  )
}
