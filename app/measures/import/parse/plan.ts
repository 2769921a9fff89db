import type { Period } from '#app/kernel/time/period.ts'
import { sameReportedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import type { Entry } from './read.ts'
import type { Group } from './rows/group.ts'

/** What is stored for one team, measure and period. */
export type Stored = {
  readonly measureSlug: string
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean
  readonly comment: string | null
  readonly group?: Group | null
}

/** What is stored for one team, by `storedKey`. */
export type StoredValues = ReadonlyMap<string, Stored>

export const storedKey = (value: {
  readonly measureSlug: string
  readonly period: Period
  readonly group?: Group | null
}): string =>
  `${value.measureSlug}|${value.period}${value.group ? `|${value.group.stratification}|${value.group.stratum}` : ''}`

export const storedValues = (stored: readonly Stored[]): StoredValues =>
  new Map(stored.map((value) => [storedKey(value), value]))

/** What is stored where the entry would be written. */
export const storedFor = (entry: Entry, stored: StoredValues): Stored | undefined =>
  stored.get(storedKey(entry))

export type PlannedChange = { readonly entry: Entry; readonly old: Stored }

export type ImportPlan = {
  readonly created: readonly Entry[]
  readonly changed: readonly PlannedChange[]
  readonly unchanged: readonly Entry[]
}

/**
 * Compares the entries of a file with what one team has stored. A file that says nothing about status or
 * comment leaves the stored ones alone, so the same file twice changes nothing.
 */
export function planImport(entries: readonly Entry[], stored: StoredValues): ImportPlan {
  const created: Entry[] = []
  const changed: PlannedChange[] = []
  const unchanged: Entry[] = []
  for (const entry of entries) {
    const old = storedFor(entry, stored)
    if (old === undefined) created.push(entry)
    else if (isSame(entry, old)) unchanged.push(entry)
    else changed.push({ entry, old })
  }
  return { created, changed, unchanged }
}

/** Whether writing the entry would change nothing. */
export const isSame = (entry: Entry, old: Stored): boolean =>
  sameReportedValue(entry.reported, old.reported) &&
  provisionalAfter(entry, old) === old.provisional &&
  sameText(entry.comment ?? old.comment, old.comment)

/** Line ends and unusual blanks are lost in files, so a comment that differs in nothing else is the same. */
const sameText = (a: string | null, b: string | null): boolean => plainText(a) === plainText(b)

const plainText = (text: string | null) =>
  text
    ?.replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .trim()

/**
 * Whether the value is provisional once the entry is written. A file that says nothing leaves it as it is; a
 * new reason for having none is final.
 */
export function provisionalAfter(entry: Entry, old: Stored | undefined): boolean {
  if (entry.reported.state !== 'value' && entry.reported.state !== old?.reported.state) return false
  return entry.provisional ?? old?.provisional ?? false
}
