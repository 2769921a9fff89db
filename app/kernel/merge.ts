import { done, failed, type Result } from './result.ts'

/** What a form holds, by the name of the field: text, numbers, yes and no; null where nothing is. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>

export type Merged<Of extends Fields> = {
  readonly fields: Of
  /** The fields that both have changed, each to something else. */
  readonly conflicts: readonly (keyof Of & string)[]
}

/** Which of two texts somebody chose to keep, by field. */
export type Choices = Readonly<Record<string, string>>

/**
 * Brings together what one person typed (`mine`) and what stands there now (`theirs`), both begun from
 * `base`. A field that only one of them changed becomes theirs who changed it; where both did, `choices` says
 * whose stays, and without a choice it is a conflict.
 */
export function merge<Of extends Fields>(
  base: Fields,
  mine: Of,
  theirs: Of,
  choices: Choices = {},
): Merged<Of> {
  const conflicts: (keyof Of & string)[] = []
  const decide = (field: keyof Of & string) => {
    const before = field in base ? base[field] : theirs[field]
    if (mine[field] === theirs[field] || mine[field] === before) return theirs[field]
    if (theirs[field] === before || choices[field] === 'mine') return mine[field]
    if (choices[field] !== 'theirs') conflicts.push(field)
    return theirs[field]
  }
  const names = Object.keys(mine) as (keyof Of & string)[]
  const fields = Object.fromEntries(names.map((field) => [field, decide(field)])) as unknown as Of
  return { fields, conflicts }
}

/**
 * Reads what a form was filled from, as the form carried it; what cannot be read is as if nothing had been
 * carried.
 */
export function readFields(text: string | undefined): Fields {
  try {
    const read: unknown = JSON.parse(text ?? '{}')
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Fields) : {}
  } catch {
    return {}
  }
}

/** Prefix of the names of a form's choices: `choice.goal`. */
export const CHOICE = 'choice.'

/** What an edit form carries beside its fields, as it was sent. */
export type Carried = {
  /** What the form was filled from, as JSON of its fields. */
  readonly was?: string | undefined
  /** Whose value stays, `mine` or `theirs`, in the fields that were asked about. */
  readonly choice?: Choices | undefined
  /** What stood there when the choice was offered, as JSON: a choice holds over nothing else. */
  readonly seen?: string | undefined
}

/** What a form carried beside its fields; anything of another shape counts as not sent. */
export function carriedBy(input: unknown): Carried {
  const { was, choice, seen } = Object(input) as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const chosen = Object.entries(Object(choice) as object).filter(([, one]) => typeof one === 'string')
  return { was: text(was), seen: text(seen), choice: Object.fromEntries(chosen) as Choices }
}

const CHANGED = 'This was changed meanwhile, to something else. Choose which of the two stays.'

/**
 * Merges a form that was sent into what stands now; fails with one problem for each field that both have
 * changed, at `choice.<field>`, where the page shows both values. `sentence` says it in other words.
 */
export function bringTogether<Of extends Fields>(
  { was, choice = {}, seen }: Carried,
  mine: Of,
  theirs: Of,
  sentence: (field: string) => string = () => CHANGED,
): Result<Of> {
  const looked = readFields(seen)
  const stillSo = (field: string) => !(field in looked) || looked[field] === theirs[field]
  const choices = Object.fromEntries(Object.entries(choice).filter(([field]) => stillSo(field)))
  const { fields, conflicts } = merge(readFields(was), mine, theirs, choices)
  if (conflicts.length === 0) return done(fields)
  return failed(...conflicts.map((field) => ({ field: `${CHOICE}${field}`, message: sentence(field) })))
}

/**
 * Values as forms carry and compare them: a list as one text, whatever its order; nothing as null; an instant
 * as ISO text.
 */
export const asFields = (values: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]))

function plain(value: unknown): Fields[string] {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return [...new Set(value.map(String))].toSorted().join(', ') || null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : JSON.stringify(value)
}
