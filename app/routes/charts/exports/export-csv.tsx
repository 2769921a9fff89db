import { chartCsv } from '#app/charts/exports/csv.ts'
import { chartDownload } from '#app/charts/exports/download.server.ts'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'
import { CSV_TYPE } from '#app/platform/files/csv.ts'

export const loader = chartDownload({
  extension: 'csv',
  type: CSV_TYPE,
  make: chartCsv,
  tested: readTestMarks,
})
