import { diagramSvg } from '#app/toolkit/core/diagram/svg.ts'
import { diagramDownload } from '#app/toolkit/download.server.ts'

export const loader = diagramDownload({
  extension: 'svg',
  type: 'image/svg+xml; charset=utf-8',
  make: diagramSvg,
})
