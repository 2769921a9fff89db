import { tableFile } from '#app/pdsa/export/file.server.ts'
import { exportTests } from '#app/pdsa/export/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ table: exportTests }, ({ table }) => tableFile(table))
