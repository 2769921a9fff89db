import { ROLES, type Mapping } from './columns/roles.ts'
import type { Where } from './rows/filter.ts'

/** What a person chose on the preview: kept in the address of the page, so that it can be reloaded, shared and gone back from. */
export type Choices = {
  /** Of a workbook; null for the first that can be read. */
  readonly sheet: string | null
  readonly measure: string | null
  readonly mapping: Mapping
  readonly where: readonly Where[]
}

/** The choices as a query string, with the names that the form of the preview uses. */
export function choicesQuery({ sheet, measure, mapping, where }: Choices): string {
  const query = new URLSearchParams()
  if (sheet !== null) query.set('sheet', sheet)
  if (measure !== null) query.set('measure', measure)
  for (const role of ROLES) {
    const column = mapping[role]
    if (column !== undefined) query.set(`mapping.${role}`, column)
  }
  where.forEach(({ column, value }, i) => {
    query.set(`where[${i}].column`, column)
    query.set(`where[${i}].value`, value)
  })
  return query.toString()
}
