import { aCount, optionalText, requiredText } from '../forms.ts'
import { plainField, type PlainKey } from './field-lists.ts'
import type { FIELDS } from './fields.ts'

type SchemaOf<Field> = Field extends { kind: 'count' }
  ? ReturnType<typeof aCount>
  : Field extends { needed: string }
    ? ReturnType<typeof requiredText>
    : ReturnType<typeof optionalText>

function schemaOf(key: PlainKey) {
  const field = plainField(key)
  if (field.kind === 'count') return aCount(field.unit.many, field.least, field.most)
  return field.needed === undefined ? optionalText(field.most) : requiredText(field.needed, field.most)
}

/** What a form takes in these fields, by their names. */
export const fieldSchemas = <Key extends PlainKey>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, schemaOf(key)])) as unknown as {
    [Of in Key]: SchemaOf<(typeof FIELDS)[Of]>
  }
