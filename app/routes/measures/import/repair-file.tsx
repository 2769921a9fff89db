import { csvResponse, xlsxResponse } from '#app/measures/export/files.server.ts'
import { repairFile } from '#app/measures/import/repair/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ file: repairFile }, ({ file }) =>
  file.workbook ? xlsxResponse(file) : csvResponse(file),
)
