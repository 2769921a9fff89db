import type { OpenStage } from '../tests/transitions/stage.ts'
import type { PlainField, Place } from './field.ts'
import { FIELDS } from './fields.ts'

type Fields = typeof FIELDS
export type FieldKey = keyof Fields

/** The plain fields of some stages, of all where none is named. */
export type PlainKey<Stage extends OpenStage = OpenStage> = {
  [Key in FieldKey]: Fields[Key] extends { kind: 'own' }
    ? never
    : Fields[Key]['stage'] extends Stage
      ? Key
      : never
}[FieldKey]

/** The plain fields that the quick log has. */
export type LogKey = { [Key in PlainKey]: Fields[Key] extends { log: string } ? Key : never }[PlainKey]

/** The plain fields of a plan that another team takes over with it without seeing them in its quick log. */
export type AlongKey = {
  [Key in Exclude<PlainKey<'plan'>, LogKey>]: Fields[Key] extends { anew: 'team' } ? never : Key
}[Exclude<PlainKey<'plan'>, LogKey>]

/** The plain fields of a test with their values; null: nobody has said so. */
export type PlainValues = {
  readonly [Key in PlainKey]: Fields[Key] extends { kind: 'count' } ? number | null : string | null
}

/** A plain field as any of them: what only some have may be absent. */
export const plainField = (key: PlainKey): PlainField => FIELDS[key]

const isPlain = (key: FieldKey): key is PlainKey => FIELDS[key].kind !== 'own'

export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[]
export const PLAIN_KEYS = FIELD_KEYS.filter(isPlain)

/** The plain fields of these stages. */
export const plainKeys = <Stage extends OpenStage>(...stages: readonly Stage[]) =>
  PLAIN_KEYS.filter((key) =>
    (stages as readonly OpenStage[]).includes(FIELDS[key].stage),
  ) as readonly unknown[] as readonly PlainKey<Stage>[]

/** The plain fields at a spot of a form; `log`: only those that the quick log shows there. */
export const keysAt = (place: Place, { log = false } = {}): readonly PlainKey[] =>
  PLAIN_KEYS.map((key) => [key, plainField(key)] as const)
    .filter(([, field]) => field.place === place && (!log || field.log === 'asked'))
    .map(([key]) => key)

export const LOG_KEYS = PLAIN_KEYS.filter((key) => plainField(key).log) as readonly LogKey[]

/** Those of the quick log that are folded away in it. */
export const LATER_KEYS = LOG_KEYS.filter((key) => plainField(key).log === 'later')

export const ALONG_KEYS = plainKeys('plan').filter((key) => {
  const { log, anew } = plainField(key)
  return log === undefined && anew !== 'team'
}) as readonly AlongKey[]

/** The values of some fields out of those of more. */
export const valuesOf = <Key extends PlainKey, Values extends { readonly [Of in Key]: unknown }>(
  values: Values,
  keys: readonly Key[],
) => Object.fromEntries(keys.map((key) => [key, values[key]])) as Pick<Values, Key>

/** No value in any of these fields. */
export const emptyValues = <Key extends PlainKey>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, null])) as Pick<PlainValues, Key>

/** The answers of a quick log before anybody has written into it. */
export const EMPTY_LOG = emptyValues(LOG_KEYS)

/** What the quick log begins with: what was said before, except for what `whom` has to answer anew. */
export const logFrom = (
  said: { readonly [Key in LogKey]?: PlainValues[Key] },
  whom: 'cycle' | 'team',
): Pick<PlainValues, LogKey> =>
  Object.fromEntries(
    LOG_KEYS.map((key) => [key, plainField(key).anew === whom ? null : (said[key] ?? null)]),
  ) as unknown as Pick<PlainValues, LogKey>

/** What the parts of the rows of a form are called: of questions, tasks and measures. */
const ROW_LABEL: Readonly<Record<string, string>> = {
  ask: 'Question',
  predict: 'Predicted answer',
  what: 'Task',
  who: 'Who',
  dueOn: 'By when',
  place: 'Where',
  answer: 'Answer',
  result: 'Result',
}

const isField = (name: string): name is FieldKey => Object.hasOwn(FIELDS, name)

/**
 * What a field of a form is called, for where two texts stand beside each other; `what-3f2a…` is a part of
 * a row.
 */
export const fieldWords = (name: string): string =>
  isField(name) ? FIELDS[name].label : (ROW_LABEL[name.split('-')[0] ?? ''] ?? name)
