import { addPeriods } from '#app/kernel/time/period.ts'
import { candidates } from '../columns/roles.ts'
import type { FileRecord } from '../file/rows.ts'
import { partOf, periodHeading, type PeriodHeading } from './heading.ts'

/** One column of a wide table: of a period, or beside them. */
export type HeadColumn = {
  readonly period: PeriodHeading | null
  /** As the file writes it, both header rows together. */
  readonly heading: string
  /**
   * What distinguishes columns of one period (`num`), or the name of a column beside them. Choices are stored
   * under it.
   */
  readonly group: string
}

/** The header rows of a wide table: which line the periods stand in, and where the figures begin. */
export type WideHead = {
  readonly at: number
  readonly next: number
  readonly columns: readonly HeadColumn[]
}

/** Titles stand above the header; it is looked for in this many lines with text. */
const HEAD = 30

/**
 * Finds the row whose cells are periods, with the row of parts beneath or above it; null when the table is no
 * wide one.
 */
export function findWideHead(records: readonly FileRecord[]): WideHead | null {
  for (let at = 0; at < Math.min(HEAD, records.length); at += 1) {
    const cells = records[at]!.cells
    if (isLongHeader(cells)) return null
    const head = wideHeadAt(records, at)
    if (head) return head
  }
  return null
}

/** The columns of a long table, named one beside the other: then dates beneath are no headings. */
const isLongHeader = (cells: readonly string[]): boolean =>
  (candidates('period', cells).length > 0 || candidates('year', cells).length > 0) &&
  (['numerator', 'denominator', 'value', 'reason', 'state', 'measure_code'] as const).filter(
    (role) => candidates(role, cells).length > 0,
  ).length >= 1 &&
  cells.filter((cell) => periodHeading(cell) !== null).length < 2

/** The header whose periods stand in the given record; null when that record names fewer than two. */
export function wideHeadAt(records: readonly FileRecord[], at: number): WideHead | null {
  const cells = records[at]!.cells
  const periods = ownPeriods(cells)
  const first = periods.findIndex((period) => period !== null)
  if (first < 0) return null
  const below = partRow(records[at + 1]?.cells, first)
  const above = below ? null : partRow(records[at - 1]?.cells, first)
  const width = Math.max(cells.length, below?.length ?? 0)
  const columns: HeadColumn[] = []
  let period = null as PeriodHeading | null
  let nth = 0
  let block = ''
  for (let column = 0; column < width; column += 1) {
    const cell = cells[column] ?? ''
    const under = below?.[column] ?? ''
    block = above?.[column] || block
    const own: PeriodHeading | null = periods[column] ?? null
    // A title merged over its columns leaves all but the first blank.
    const merged =
      own === null &&
      cell === '' &&
      period !== null &&
      (below ? under !== '' : holdsFigures(records, at, column))
    if (own !== null) nth = own.period === period?.period ? nth + 1 : 0
    else if (merged) nth += 1
    period = own ?? (merged ? period : null)
    const rest = period?.rest || (above && period ? block : '') || under
    columns.push({
      period,
      heading: [period && own === null ? period.time : cell, under].filter((text) => text !== '').join(' '),
      group: period === null ? cell || under : rest || (nth === 0 ? '' : `#${nth + 1}`),
    })
  }
  return { at, next: at + (below ? 2 : 1), columns }
}

/**
 * The periods of the frequency most cells have; numbers that may be counts only when they follow each other.
 */
function ownPeriods(cells: readonly string[]): (PeriodHeading | null)[] {
  // Most rows are no header: they are passed by at once.
  if (cells.length < 2) return []
  const periods = cells.map(periodHeading)
  if (periods.every((period) => period === null)) return []
  const most = (['month', 'quarter', 'year'] as const)
    .map((frequency) => ({
      frequency,
      count: new Set(periods.flatMap((p) => (p?.frequency === frequency ? [p.period] : []))).size,
    }))
    .sort((a, b) => b.count - a.count)[0]!
  const usable = periods.map((period) => (period?.frequency === most.frequency ? period : null))
  const all = usable.filter((period) => period !== null)
  const inOrder = all.every(
    (period, i) => i === 0 || [all[i - 1]!.period, addPeriods(all[i - 1]!.period, 1)].includes(period.period),
  )
  const counts = all.every((period) => period.digits) && !inOrder
  return most.count < 2 || counts ? cells.map(() => null) : usable
}

/** A row that names parts over the columns of the periods and holds no figure there. */
function partRow(cells: readonly string[] | undefined, first: number): readonly string[] | null {
  const span = (cells ?? []).slice(first)
  const named = span.some((cell) => partOf(cell) !== null)
  return cells && named && !span.some((cell) => /^[\d.,]+%?$/.test(cell)) ? cells : null
}

const holdsFigures = (records: readonly FileRecord[], at: number, column: number): boolean =>
  records.slice(at + 1, at + 20).some((record) => /^[<\d]/.test(record.cells[column] ?? ''))
