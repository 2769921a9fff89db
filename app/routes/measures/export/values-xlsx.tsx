import { xlsxResponse } from '#app/measures/export/files.server.ts'
import { exportValues } from '#app/measures/export/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ file: exportValues }, ({ file }) => xlsxResponse(file))
