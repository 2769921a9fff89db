import { fileResponse } from '#app/files/serve.server.ts'
import { sendPostFile } from '#app/network/files/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ file: sendPostFile }, ({ file }, { request }) =>
  fileResponse(file, request),
)
