import { candidates } from '../columns/roles.ts'
import { key } from '../cells/words.ts'
import { REPAIR_COLUMN } from '../file/table.ts'
import type { FileRecord } from '../file/rows.ts'
import type { ColumnRole, WideChoices, WideSeen } from './choices.ts'
import { partOf } from './heading.ts'
import type { WideHead } from './head.ts'

export type WideColumn = { readonly role: ColumnRole; readonly name: string; readonly heading: string }

const ASIDE =
  /^(?:(?:grand|sub)[ -]?)?totals?\b|\b(?:ytd|year to date|average|avg|mean|median|cumulative|change|trend|target|goal|why refused)\b/i
const PARTS_IN_ORDER = ['numerator', 'denominator'] as const

/**
 * The name under which choices about a column are stored: what distinguishes columns of one period, else the
 * heading.
 */
const nameOf = (group: string, ofPeriods: boolean, column: number): string =>
  ofPeriods ? `period ${group}`.trim() : group || `column ${columnLetter(column)}`

export const columnLetter = (column: number): string =>
  (column > 25 ? columnLetter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Gives every column its role: the person's choice, else what its heading and cells look like. */
export function settleColumns(
  head: WideHead,
  rows: readonly FileRecord[],
  choices: WideChoices,
  { isMeasure, measureChosen }: { isMeasure: (cell: string) => boolean; measureChosen: boolean },
): WideColumn[] {
  const chosen = new Map(choices.columns.map(({ name, role }) => [name, role]))
  const guessed = guessParts(head)
  const texts = (column: number) => rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')
  const columns = head.columns.map(({ period, group, heading }, column): WideColumn & { sure: boolean } => {
    const name = nameOf(group, period !== null, column)
    const role = chosen.get(name)
    if (role !== undefined) return { role, name, heading, sure: true }
    if (period !== null) return { role: guessed.get(group) ?? 'out', name, heading, sure: true }
    const cells = texts(column)
    const parts = cells.filter((cell) => partOf(cell) !== null).length
    if (parts > 0 && parts * 2 >= cells.length) return { role: 'part', name, heading, sure: true }
    if (ASIDE.test(heading) || candidates('comment', [heading]).length > 0)
      return { role: 'out', name, heading, sure: true }
    if (cells.length === 0 || cells.every((cell) => /^[<*\d.,%\s-]+$/.test(cell)))
      return { role: 'out', name, heading, sure: true }
    const measure = candidates('measure_code', [heading]).length > 0 || cells.some(isMeasure)
    return { role: measure ? 'measure' : 'label', name, heading, sure: measure }
  })
  const named = columns.some(({ role }) => role === 'measure')
  // Somewhere the rows must say what they count; where nothing does, the first column of words is taken for
  // it.
  const first = named || measureChosen ? -1 : columns.findIndex(({ role, sure }) => role === 'label' && !sure)
  return columns.map(({ role, name, heading }, column) => ({
    role: column === first ? 'measure' : role,
    name,
    heading,
  }))
}

/** The part of each group of period columns: by its name, else in the order in which people write them. */
function guessParts({ columns }: WideHead): Map<string, ColumnRole> {
  const groups = [...new Set(columns.flatMap(({ period, group }) => (period ? [group] : [])))]
  if (groups.length === 1 && partOf(groups[0]!) === null) return new Map([[groups[0]!, 'figure']])
  const roles = new Map<string, ColumnRole>()
  for (const group of groups) {
    const part = partOf(group)
    if (part !== null) roles.set(group, part)
    else if (ASIDE.test(group)) roles.set(group, 'out')
  }
  for (const group of groups.filter((one) => !roles.has(one))) {
    const free = PARTS_IN_ORDER.find((part) => ![...roles.values()].includes(part))
    roles.set(group, free ?? 'out')
  }
  return roles
}

/** One line for each column beside the periods, and one for each kind of column that every period has. */
export function seenColumns(head: WideHead, columns: readonly WideColumn[]): WideSeen['columns'] {
  const seen = new Map<string, WideSeen['columns'][number]>()
  columns.forEach(({ name, role, heading }, column) => {
    const ofPeriods = head.columns[column]?.period != null
    if (!seen.has(name))
      seen.set(name, { name, role, heading: heading || `Column ${columnLetter(column)}`, ofPeriods })
  })
  return [...seen.values()]
}

/**
 * What the shape of a wide file is known by from one month to the next: its columns without the periods, and
 * without what a file to repair has in addition.
 */
export const wideShape = (columns: WideSeen['columns']): string =>
  columns
    .map(({ name }) => key(name))
    .filter((name) => name !== key(REPAIR_COLUMN))
    .sort()
    .join('|')
