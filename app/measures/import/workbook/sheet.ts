import { FileRefusal } from '../parse/codes.ts'
import { trimmed } from '../parse/file/records.ts'
import type { FileRecord } from '../parse/file/rows.ts'
import { numberText, type NumberKind } from './number-format.ts'
import { attribute, walkXml } from '#app/platform/files/xml.ts'

/** What the cells of one workbook share. */
export type SharedParts = {
  readonly strings: readonly string[]
  readonly styles: readonly NumberKind[]
  readonly from1904: boolean
}

const MOST_COLUMNS = 1_000
/** Blank cells before a filled one count: a row is as wide as its last cell. */
const MOST_CELLS = 1_500_000
const MOST_CHARACTERS = 64_000_000

/** `AB12` as the column's number counted from 0 and the row's from 1; null for what is no address. */
export function placeOf(address: string): { column: number; row: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (parts === null) return null
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(parts[2]) }
}

/** Texts that cells refer to by number. Readings in another script (rPh) are no part of the text. */
export async function readSharedStrings(xml: AsyncIterable<string> | null): Promise<string[]> {
  const strings: string[] = []
  let text: string | null = null
  let taken = false
  let phonetic = false
  await walkXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') taken = true
    },
    close(name) {
      if (name === 'si') {
        strings.push(unescapedText(text ?? ''))
        text = null
      } else if (name === 'rPh') phonetic = false
      else if (name === 't') taken = false
    },
    text(piece) {
      if (text !== null && taken && !phonetic) text += piece
    },
  })
  return strings
}

/** Spreadsheets write characters that XML cannot hold as `_x000D_`. */
const unescapedText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

type OpenCell = {
  place: { column: number; row: number }
  type: string
  style: number
  value: string
  formula: string | null
}

/**
 * The rows of a sheet that hold something, each with its number in the sheet. Of a formula its last result is
 * read; one without a result stays visible as a formula. Throws FileRefusal for a sheet wider or fuller than
 * any table of figures.
 */
export async function readSheet(
  fileName: string,
  xml: AsyncIterable<string> | null,
  { strings, styles, from1904 }: SharedParts,
): Promise<FileRecord[]> {
  const rows = new Map<number, string[]>()
  let cell: OpenCell | null = null
  let row = 0
  let column = 0
  let inside = ''
  let count = 0
  let characters = 0
  const put = ({ place, type, style, value, formula }: OpenCell) => {
    const text = cellText(value, type, styles[style] ?? 'plain', { strings, from1904 })
    const shown = trimmed(text === '' && formula !== null ? `=${formula}` : text)
    if (shown === '') return
    const cells = rows.get(place.row) ?? []
    count += Math.max(0, place.column + 1 - cells.length)
    characters += shown.length
    if (place.column >= MOST_COLUMNS || count > MOST_CELLS || characters > MOST_CHARACTERS)
      throw tooFull(fileName)
    rows.set(place.row, cells)
    while (cells.length < place.column) cells.push('')
    cells[place.column] = shown
  }
  await walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const given = Number(attribute(attributes, 'r') ?? row + 1)
        row = Number.isInteger(given) && given > 0 && given < 10_000_000 ? given : row + 1
        column = 0
      } else if (name === 'c') {
        const place = placeOf(attribute(attributes, 'r') ?? '') ?? { column, row }
        column = place.column + 1
        const style = Number(attribute(attributes, 's') ?? 0)
        cell = { place, type: attribute(attributes, 't') ?? 'n', style, value: '', formula: null }
      } else if (cell !== null && name === 'f') cell.formula ??= ''
      if (name === 'v' || name === 't' || name === 'f') inside = name
    },
    close(name) {
      if (name === 'c' && cell !== null) {
        put(cell)
        cell = null
      }
      if (name === inside) inside = ''
    },
    text(piece) {
      if (cell === null) return
      if (inside === 'f') cell.formula += piece
      else if (inside === 'v' || inside === 't') cell.value += piece
    },
  })
  return [...rows].sort(([a], [b]) => a - b).map(([line, cells]) => ({ line, cells }))
}

function cellText(
  value: string,
  type: string,
  kind: NumberKind,
  { strings, from1904 }: Pick<SharedParts, 'strings' | 'from1904'>,
): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE'
    case 'n':
      return numberText(value, kind, from1904)
    case 'd':
      return value.replace(/T00:00:00(\.0+)?Z?$/, '')
    default:
      return unescapedText(value)
  }
}

const tooFull = (name: string): FileRefusal =>
  new FileRefusal(
    'too_large',
    `${name} has more than ${MOST_COLUMNS.toLocaleString('en-US')} columns or ${MOST_CELLS.toLocaleString('en-US')} cells in one sheet. ` +
      'Nothing of it was kept. Keep only the rows and columns of your team.',
  )
