import { fileResponse } from '#app/files/serve.server.ts'
import { sendAttachment } from '#app/pdsa/attachments/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ file: sendAttachment }, ({ file }, { request }) =>
  fileResponse(file, request),
)
