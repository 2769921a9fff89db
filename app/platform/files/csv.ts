import { guarded } from '#app/kernel/text/formula-guard.ts'

export type CsvCell = string | number | null
type Rows = readonly (readonly CsvCell[])[]

/** What a CSV answer says it is. */
export const CSV_TYPE = 'text/csv; charset=utf-8'

/** Byte order mark: by it spreadsheets recognize a file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Rows as a CSV file. A text that a spreadsheet would run is held by an apostrophe; numbers stay what they
 * are.
 */
export const csvOf = (rows: Rows): string => BYTE_ORDER_MARK + linesOf(rows)

/** The same file in UTF-8, made part by part as it is read. */
export function csvStream(parts: AsyncIterable<Rows>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const reading = parts[Symbol.asyncIterator]()
  let mark = BYTE_ORDER_MARK
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reading.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(mark + linesOf(value)))
      mark = ''
    },
    async cancel() {
      await reading.return?.()
    },
  })
}

/** Lines after RFC 4180, ended each. */
const linesOf = (rows: Rows): string => rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')

/** A cell, quoted where it has to be, also for programs whose separator is a semicolon. */
function written(cell: CsvCell): string {
  const text = typeof cell === 'string' ? guarded(cell) : cell === null ? '' : String(cell)
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
