import { chartDownload } from '#app/charts/exports/download.server.ts'
import { chartJson } from '#app/charts/exports/json.ts'

export const loader = chartDownload({
  extension: 'json',
  type: 'application/json; charset=utf-8',
  make: chartJson,
})
