import writeExcelFile from 'write-excel-file/node'
import { guarded } from '#app/kernel/text/formula-guard.ts'
import { CSV_TYPE, csvStream } from '#app/platform/files/csv.ts'
import type { TableFile } from './queries.server.ts'

type Cells = readonly (string | number)[]

const headersOf = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
  'Cache-Control': 'private, no-cache',
})

/** A table as a CSV file, sent part by part as it is read. */
export const csvResponse = ({ name, rows }: TableFile): Response =>
  new Response(csvStream(rows()), { headers: headersOf(`${name}.csv`, CSV_TYPE) })

export type ExtraSheet = { readonly name: string; readonly rows: readonly Cells[] }

/**
 * A table as an Excel workbook with its header held in place. Its texts are typed as texts, and guarded as in
 * a CSV file: people save one as the other, and importing reads both in the same way.
 */
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
      : { value: guarded(cell), type: String, ...(head && { fontWeight: 'bold' as const }) }

/** Wide enough for the first rows, and never wider than can be read. */
const widthOf = (rows: readonly Cells[], column: number): number =>
  Math.min(60, Math.max(8, ...rows.slice(0, 100).map((cells) => String(cells[column] ?? '').length)) + 2)
