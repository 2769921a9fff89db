import { outlineMarkdown } from '#app/toolkit/core/diagram/outline.ts'
import { diagramDownload } from '#app/toolkit/download.server.ts'

export const loader = diagramDownload({
  extension: 'md',
  type: 'text/markdown; charset=utf-8',
  make: outlineMarkdown,
})
