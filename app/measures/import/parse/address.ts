import { ROLES, type Mapping } from './columns/roles.ts'
import type { Layout } from './options.ts'
import type { Where } from './rows/filter.ts'
import type { WideChoices } from './wide/choices.ts'

/**
 * What a person chose on the preview: in the address of the page, so that it survives reload, sharing and
 * going back.
 */
export type Choices = {
  /** Of a workbook; null for the first that can be read. */
  readonly sheet: string | null
  readonly measure: string | null
  readonly mapping: Mapping
  readonly where: readonly Where[]
}

/** How the table of a file is laid out: too much for an address, so it is stored with the file. */
export type LayoutChoices = { readonly layout: Layout | null; readonly wide: WideChoices | null }

export const NO_LAYOUT: LayoutChoices = { layout: null, wide: null }

/**
 * Whether a person said anything about the file beyond its measure, which a stored layout may not replace.
 */
export const isChosen = ({ sheet, mapping, where, layout, wide }: Choices & LayoutChoices): boolean =>
  sheet !== null || Object.keys(mapping).length > 0 || where.length > 0 || layout !== null || wide !== null

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
