import { chartDownload } from '#app/charts/exports/download.server.ts'
import { pngOf } from '#app/charts/exports/picture/png.server.ts'
import { standaloneSvg } from '#app/charts/exports/picture/standalone-svg.server.tsx'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'

export const loader = chartDownload({
  extension: 'png',
  type: 'image/png',
  make: (exported) => pngOf(standaloneSvg(exported)),
  tested: readTestMarks,
})
