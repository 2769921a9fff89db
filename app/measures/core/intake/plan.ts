import type { Period } from '#app/kernel/period.ts'
import { listing, type Listing } from '#app/kernel/listing.ts'
import { sameReading, type Reading } from '#app/kernel/reading.ts'
import { FigureTable } from './figure-table.ts'
import type { Entry } from './read.ts'
import type { Group } from './rows/group.ts'

/** What is stored for one team, measure and period. */
export type Stored = {
  readonly measureSlug: string
  readonly period: Period
  readonly reading: Reading
  readonly provisional: boolean
  readonly comment: string | null
  readonly group?: Group | null
}

/** Adds what is stored to a table, by measure, period and group; of one team, so the team is left out. */
export function storedTable(stored: Iterable<Stored>, table = new FigureTable()): FigureTable {
  for (const { measureSlug, period, reading, provisional, comment, group } of stored) {
    table.add({
      row: 0,
      teamCode: null,
      measureSlug,
      period,
      reading,
      provisional,
      comment,
      group: group ?? null,
    })
  }
  return table
}

const toStored = ({ measureSlug, period, reading, provisional, comment, group }: Entry): Stored => ({
  measureSlug,
  period,
  reading,
  provisional: provisional === true,
  comment,
  group: group ?? null,
})

/** What is stored where the entry would be written. */
export function storedFor({ measureSlug, period, group }: Entry, stored: FigureTable): Stored | undefined {
  const index = stored.indexOf({ measureSlug, period, group: group ?? null })
  return index < 0 ? undefined : toStored(stored.at(index))
}

/** All that is stored, one by one. */
export const storedIn = (stored: FigureTable): Stored[] => Array.from(stored, toStored)

export type PlannedChange = { readonly entry: Entry; readonly old: Stored }

export type ImportPlan = {
  readonly created: Listing<Entry>
  readonly changed: Listing<PlannedChange>
  readonly unchanged: Listing<Entry>
}

export const storedKey = (value: {
  readonly measureSlug: string
  readonly period: Period
  readonly group?: Group | null
}): string =>
  `${value.measureSlug}|${value.period}${value.group ? `|${value.group.stratification}|${value.group.stratum}` : ''}`

const NONE = listing(0, (index): never => {
  throw new RangeError(`Nothing is at ${index}`)
})

/**
 * Compares the entries of a file with what one team has stored (`storedTable`). A file that says nothing about status or comment leaves the stored ones
 * alone, so the same file twice changes nothing.
 */
export function planImport(entries: FigureTable, stored: FigureTable): ImportPlan {
  const whole = listing(entries.length, (index) => entries.at(index))
  if (stored.length === 0) return { created: whole, changed: NONE, unchanged: NONE }
  const created: number[] = []
  const changed: number[] = []
  const unchanged: number[] = []
  let index = 0
  for (const entry of entries) {
    const old = storedFor(entry, stored)
    const kind = old === undefined ? created : isSame(entry, old) ? unchanged : changed
    kind.push(index)
    index += 1
  }
  const entryAt = (indices: readonly number[]) => (at: number) => entries.at(indices[at]!)
  const changeAt = (at: number): PlannedChange => {
    const entry = entries.at(changed[at]!)
    return { entry, old: storedFor(entry, stored)! }
  }
  return {
    created: listing(created.length, entryAt(created)),
    changed: listing(changed.length, changeAt),
    unchanged: listing(unchanged.length, entryAt(unchanged)),
  }
}

/** Whether writing the entry would change nothing. */
export const isSame = (entry: Entry, old: Stored): boolean =>
  sameReading(entry.reading, old.reading) &&
  provisionalAfter(entry, old) === old.provisional &&
  sameText(entry.comment ?? old.comment, old.comment)

/** Line ends and unusual blanks are lost in files, so a comment that differs in nothing else is the same. */
const sameText = (a: string | null, b: string | null): boolean => plainText(a) === plainText(b)

const plainText = (text: string | null) =>
  text
    ?.replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .trim()

/** Whether the value is provisional once the entry is written. A file that says nothing leaves it as it is; a new reason for having none is final. */
export function provisionalAfter(entry: Entry, old: Stored | undefined): boolean {
  if (entry.reading.state !== 'value' && entry.reading.state !== old?.reading.state) return false
  return entry.provisional ?? old?.provisional ?? false
}
