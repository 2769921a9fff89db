import { CSV_TYPE, csvOf } from '#app/platform/files/csv.ts'
import type { TestTableFile } from './queries.server.ts'

/** A table of tests as a CSV file; texts that a spreadsheet would run are held by an apostrophe. */
export const tableFile = ({ name, rows }: TestTableFile): Response =>
  new Response(csvOf(rows), {
    headers: {
      'Content-Type': CSV_TYPE,
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-cache',
    },
  })
