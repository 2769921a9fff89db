import { worksheetMarkdown } from '#app/pdsa/worksheet/markdown.ts'
import { readBlankWorksheet } from '#app/pdsa/worksheet/queries.server.ts'
import { markdownFile } from '#app/pdsa/worksheet/file.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ asked: readBlankWorksheet }, ({ asked: { sheet } }) =>
  markdownFile('worksheet-blank', worksheetMarkdown(sheet)),
)
