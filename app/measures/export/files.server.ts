import writeExcelFile from 'write-excel-file/node'
import { BYTE_ORDER_MARK, csvLine } from '#app/platform/csv.ts'
import type { TableFile } from './queries.server.ts'

type Cells = readonly (string | number)[]

const headersOf = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
  'Cache-Control': 'private, no-cache',
})

/** A table as a CSV file, sent part by part as it is read. Its texts are guarded where they are read. */
export function csvResponse({ name, rows }: TableFile): Response {
  const encoder = new TextEncoder()
  const parts = rows()[Symbol.asyncIterator]()
  let mark = BYTE_ORDER_MARK
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(mark + value.map((row) => csvLine(row)).join('')))
      mark = ''
    },
    async cancel() {
      await parts.return?.()
    },
  })
  return new Response(body, { headers: headersOf(`${name}.csv`, 'text/csv; charset=utf-8') })
}

export type ExtraSheet = { readonly name: string; readonly rows: readonly Cells[] }

/** A table as an Excel workbook with its header held in place; texts stay texts, also those that look like formulas. */
export async function xlsxResponse(
  { name, rows }: TableFile,
  extra: readonly ExtraSheet[] = [],
): Promise<Response> {
  const all: Cells[] = []
  for await (const part of rows()) all.push(...part)
  const sheets = [{ name: 'Values', rows: all }, ...extra].map((sheet) => ({
    sheet: sheet.name,
    data: sheet.rows.map((cells, i) => cells.map((cell) => excelCell(cell, i === 0))),
    stickyRowsCount: 1,
    columns: (sheet.rows[0] ?? []).map((_, column) => ({ width: widthOf(sheet.rows, column) })),
  }))
  const buffer = await writeExcelFile(sheets).toBuffer()
  return new Response(new Uint8Array(buffer), {
    headers: headersOf(`${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  })
}

const excelCell = (cell: string | number, head: boolean) =>
  cell === ''
    ? null
    : typeof cell === 'number'
      ? { value: cell, type: Number }
      : { value: cell, type: String, ...(head && { fontWeight: 'bold' as const }) }

/** Wide enough for the first rows, and never wider than can be read. */
const widthOf = (rows: readonly Cells[], column: number): number =>
  Math.min(60, Math.max(8, ...rows.slice(0, 100).map((cells) => String(cells[column] ?? '').length)) + 2)
