import type { FileRecord } from '../file/rows.ts'
import { isNote, isTotal } from '../rows/asides.ts'
import type { RowPart, WideChoices, WideSeen } from './choices.ts'
import type { WideColumn } from './columns.ts'
import { partOf, withoutPart } from './heading.ts'
import { wideHeadAt, type WideHead } from './head.ts'

/** A row of a wide table that holds figures. */
export type WideRow = {
  readonly record: FileRecord
  /** Under which choices about it are stored, and the page shows it. */
  readonly name: string
  /** As the file writes the measure, or the slug that a person chose. */
  readonly measure: string
  readonly part: RowPart | null
  /** The cells of columns that describe the row, in their order. */
  readonly labels: readonly string[]
  readonly head: WideHead
}

const LONGEST_TITLE = 120
const FIGURE_ROLES: readonly string[] = ['figure', 'numerator', 'denominator', 'value']

/**
 * The rows with figures beneath a wide header. A measure's name above its rows, or left blank beneath its
 * first row, holds for those that follow; a header that comes again counts anew.
 */
export function readWideRows(
  records: readonly FileRecord[],
  head: WideHead,
  columns: readonly WideColumn[],
  choices: WideChoices,
  isMeasure: (cell: string) => boolean,
): WideRow[] {
  const chosen = new Map(choices.rows.map((row) => [row.name, row]))
  const rows: WideRow[] = []
  // How many rows there were of each name: looked for among all rows before, a long table would take hours.
  const sameName = new Map<string, number>()
  let current = head
  let block = titleAbove(records.slice(0, head.at), isMeasure)
  let carried = ''
  for (let at = head.next; at < records.length; at += 1) {
    const again = wideHeadAt(records, at)
    if (again) {
      current = again
      at = again.next - 1
      continue
    }
    const record = records[at]!
    const cell = (column: number) => record.cells[column] ?? ''
    const textsOf = (role: string) =>
      columns.flatMap((one, column) => (one.role === role ? [cell(column)] : []))
    const hasFigure = columns.some(({ role }, column) => FIGURE_ROLES.includes(role) && cell(column) !== '')
    const first = record.cells.find((text) => text !== '') ?? ''
    if (!hasFigure) {
      const title = record.cells.filter((text) => text !== '')
      if (title.length === 1 && first.length <= LONGEST_TITLE && !isNote(first) && !isTotal(first)) {
        block = first
        carried = ''
      }
      continue
    }
    const own = textsOf('measure').find((text) => text !== '') ?? ''
    const split = withoutPart(own)
    const ownPart = partOf(own)
    const named = isMeasure(own) ? own : ownPart ? '' : split.name
    const fresh = named !== '' && (block === '' || isMeasure(named) || !isMeasure(block))
    if (fresh) carried = named
    const measure = fresh ? named : carried || block || named
    const labels = textsOf('label')
    const part =
      textsOf('part')
        .map(partOf)
        .find((one) => one !== null) ??
      ownPart ??
      (isMeasure(own) ? null : split.part)
    const saidPart = textsOf('part').find((text) => text !== '') ?? ''
    const said = [measure, ownPart ? own : split.part && !isMeasure(own) ? split.part : saidPart, ...labels]
    const base = said.filter((text) => text !== '').join(' · ') || `row without a name`
    const before = sameName.get(base) ?? 0
    sameName.set(base, before + 1)
    const nth = part === null && own === '' ? before : 0
    const name = nth === 0 ? base : `${base} #${nth + 1}`
    const aside = [first, own, ...labels].some(isTotal) || isNote(first)
    const choice = chosen.get(name)
    rows.push({
      record,
      name,
      measure: choice?.measure ?? measure,
      part: choice
        ? choice.part
        : aside
          ? 'out'
          : (part ?? (nth === 1 && !rows.at(-1)?.part ? 'denominator' : null)),
      labels,
      head: current,
    })
  }
  return withAlternates(rows, columns, chosen)
}

/** A measure's name among the titles above the table holds for its rows. */
const titleAbove = (records: readonly FileRecord[], isMeasure: (cell: string) => boolean): string =>
  records.flatMap(({ cells }) => cells.filter(isMeasure)).at(-1) ?? ''

/** Of two rows of one measure that do not say which count they are, the first holds the numerators. */
function withAlternates(
  rows: WideRow[],
  columns: readonly WideColumn[],
  chosen: ReadonlyMap<string, unknown>,
): WideRow[] {
  if (!columns.some(({ role }) => role === 'figure')) return rows
  const same = (a: WideRow, b: WideRow | undefined) =>
    b !== undefined && a.measure === b.measure && a.labels.join('|') === b.labels.join('|')
  return rows.map((row, i) => {
    if (row.part !== null || chosen.has(row.name)) return row
    const [before, behind] = [rows[i - 1], rows[i + 1]]
    if (same(row, behind) && behind?.part === 'denominator') return { ...row, part: 'numerator' }
    if (same(row, behind) && behind?.part === null && !same(row, before) && !same(row, rows[i + 2]))
      return { ...row, part: 'numerator' }
    if (same(row, before) && before?.part === null && !same(row, behind) && !same(row, rows[i - 2]))
      return { ...row, part: 'denominator' }
    return row
  })
}

const MOST_ROWS_SEEN = 200

export const seenRows = (
  rows: readonly WideRow[],
  findSlug: (text: string) => string | null,
): WideSeen['rows'] => {
  const seen = new Map<string, WideSeen['rows'][number]>()
  for (const { name, record, measure, part } of rows) {
    if (seen.size >= MOST_ROWS_SEEN) break
    if (!seen.has(name)) seen.set(name, { name, line: record.line, measure: findSlug(measure), part })
  }
  return [...seen.values()]
}
