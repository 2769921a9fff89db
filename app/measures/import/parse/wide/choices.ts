import { PARTS, type Part } from './heading.ts'

/** What a column of a wide table is. `figure`: a figure whose row says which count it is. */
export const COLUMN_ROLES = ['measure', 'part', 'label', 'figure', ...PARTS, 'out'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** What a row holds; `out` leaves it out, null lets the columns decide. */
export type RowPart = Part | 'out'

/**
 * What a person settled about a wide table, by the names its columns and rows have, so that it also fits next
 * month's file.
 */
export type WideChoices = {
  readonly columns: readonly { readonly name: string; readonly role: ColumnRole }[]
  readonly rows: readonly {
    readonly name: string
    readonly measure: string | null
    readonly part: RowPart | null
  }[]
}

export const NO_WIDE_CHOICES: WideChoices = { columns: [], rows: [] }

/** How a wide table was understood, for a page on which it can be changed. */
export type WideSeen = {
  readonly columns: readonly {
    readonly name: string
    readonly heading: string
    readonly role: ColumnRole
    /** Whether it is one of the columns of each period. */
    readonly ofPeriods: boolean
  }[]
  readonly rows: readonly {
    readonly name: string
    readonly line: number
    readonly measure: string | null
    readonly part: RowPart | null
  }[]
  readonly periods: readonly string[]
}
