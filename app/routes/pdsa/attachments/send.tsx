import { attachFiles } from '#app/pdsa/attachments/commands.server.ts'
import { MOST_FILE_BYTES } from '#app/files/kinds.ts'
import { answering } from '#app/platform/routes/resource.server.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

/** Takes one file with its description: asked by the script of the form, which shows how far each is. */
export const action = answering(
  submit(
    attachFiles,
    ({ count }) => Response.json({ count }, { status: 201 }),
    () => ({}),
    formReader({ files: { most: 1, bytes: MOST_FILE_BYTES } }),
  ),
)
