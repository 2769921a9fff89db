import { chartCsv } from '#app/charts/exports/csv.ts'
import { chartDownload } from '#app/charts/exports/download.server.ts'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'

export const loader = chartDownload({
  extension: 'csv',
  type: 'text/csv; charset=utf-8',
  make: chartCsv,
  tested: readTestMarks,
})
