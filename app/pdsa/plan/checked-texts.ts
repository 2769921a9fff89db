import type { Texts } from '#app/kernel/identifying/problems.ts'
import { plainField, type PlainKey } from './field-lists.ts'

/**
 * The texts among some fields that are looked at before they are stored. A site contact is a colleague, who
 * may be named.
 */
export const checkedTexts = (
  values: Readonly<Partial<Record<PlainKey, string | number | null>>>,
  keys: readonly PlainKey[],
): Texts =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = values[key]
      return plainField(key).kind === 'count' || key === 'siteContact' || typeof value !== 'string'
        ? []
        : [[key, value]]
    }),
  )

/** The texts of one part of the rows of a form, by their fields: `questions.0.ask`. */
export const rowTexts = <Row>(
  list: string,
  rows: readonly Row[],
  ...parts: readonly (keyof Row & string)[]
): Texts =>
  Object.fromEntries(
    rows.flatMap((row, at) => parts.map((part) => [`${list}.${at}.${part}`, row[part] as string | null])),
  )
