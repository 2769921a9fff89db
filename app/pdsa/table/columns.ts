import { key } from '#app/measures/import/parse/cells/words.ts'
import { FIELD_KEYS, type FieldKey } from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'

type FieldColumn = {
  [Key in FieldKey]: (typeof FIELDS)[Key] extends { column: infer Name extends string } ? Name : never
}[FieldKey]
type OtherColumn = keyof typeof OTHERS
export type Column = FieldColumn | OtherColumn

/** What belongs in a column, and what people call it in tables of their own. */
type Described = { readonly says: string; readonly aliases?: readonly string[] | undefined }

/** The columns for what is no field of a form, each with the column of a field behind which it stands. */
const OTHERS = {
  test: {
    after: null,
    says: 'Left empty for a test that is not here yet. An export writes the number of each test into it, so that it is known again.',
    aliases: ['test id', 'id'],
  },
  area: {
    after: 'change',
    says: 'The strategy area, such as safe-sleep. Needed where no measure is named.',
    aliases: ['strategy area', 'topic', 'strategy'],
  },
  started_on: { after: 'planned_end', says: 'The day it began.', aliases: ['started', 'began'] },
  observations: { after: 'reached', says: 'What was seen, a line for each.' },
  problems: { after: 'reached', says: 'What went wrong, a line for each.' },
  surprises: { after: 'reached', says: 'What nobody expected, a line for each.' },
  stop_reason: { after: 'spread_plan', says: 'For what was stopped: why.' },
  stage: {
    after: 'spread_plan',
    says: 'plan, do, study, act, done or stopped. Where it is empty it follows from the rest of the row.',
    aliases: ['status'],
  },
  sharing: {
    after: 'spread_plan',
    says: 'team or network: who may read it. Where it is empty as the team has set it.',
  },
} as const satisfies Record<string, Described & { readonly after: FieldColumn | null }>

type Named = Described & { readonly name: Column }

const othersAfter = (column: FieldColumn | null): Named[] =>
  (Object.keys(OTHERS) as OtherColumn[])
    .filter((name) => OTHERS[name].after === column)
    .map((name) => ({ name, ...OTHERS[name] }))

function ofField(key: FieldKey): Named[] {
  const field = FIELDS[key]
  if (!('column' in field)) return []
  const { column: name, says } = field
  return [{ name, says, aliases: 'aliases' in field ? field.aliases : undefined }, ...othersAfter(name)]
}

/**
 * The columns of a table of tests, as exports and the template write them and the import reads them, and what
 * belongs in each, in the order of the table of fields.
 */
export const COLUMNS: readonly Named[] = [...othersAfter(null), ...FIELD_KEYS.flatMap(ofField)]

export const COLUMN_NAMES: readonly Column[] = COLUMNS.map(({ name }) => name)

const NAMES = new Map<string, Column>(
  COLUMNS.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((alias) => [key(alias), name] as const)),
)

/** Which column a header names, in any spelling; null when it is none of them. */
export const columnOf = (header: string): Column | null => NAMES.get(key(header)) ?? null
