import { xlsxResponse } from '#app/measures/export/files.server.ts'
import { exportTemplate } from '#app/measures/export/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ file: exportTemplate }, ({ file }) =>
  xlsxResponse(file, [{ name: 'What is counted', rows: file.measures }]),
)
