import { MOST_FILE_BYTES } from '#app/files/kinds.ts'
import { sendFile } from '#app/network/files/commands.server.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { answering } from '#app/platform/routes/resource.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

/** Takes one picture or file for a post that is being written: asked by the script of the composer. */
export const action = answering(
  submit(
    sendFile,
    (file) => Response.json(file, { status: 201 }),
    () => ({}),
    formReader({ files: { most: 1, bytes: MOST_FILE_BYTES } }),
  ),
)
