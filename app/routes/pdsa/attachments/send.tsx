import { attachFiles } from '#app/pdsa/attachments/commands.server.ts'
import { MOST_FILE_BYTES } from '#app/files/core/kinds.ts'
import { answering } from '#app/platform/resource.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'
import { uploadReader } from '#app/platform/upload.server.ts'

/** Takes one file with its description: asked by the script of the form, which shows how far each is. */
export const action = answering(
  submit(
    attachFiles,
    ({ count }) => Response.json({ count }, { status: 201 }),
    () => ({}),
    uploadReader({ fileBytes: MOST_FILE_BYTES, files: 1 }),
  ),
)
