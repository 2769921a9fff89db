import { chartDownload } from '#app/charts/exports/download.server.ts'
import { standaloneSvg } from '#app/charts/exports/picture/standalone-svg.server.tsx'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'

export const loader = chartDownload({
  extension: 'svg',
  type: 'image/svg+xml; charset=utf-8',
  make: standaloneSvg,
  tested: readTestMarks,
})
