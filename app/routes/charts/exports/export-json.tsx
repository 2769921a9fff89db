import { chartDownload } from '#app/charts/exports/download.server.ts'
import { chartJson } from '#app/charts/exports/json.ts'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'

export const loader = chartDownload({
  extension: 'json',
  type: 'application/json; charset=utf-8',
  make: chartJson,
  tested: readTestMarks,
})
