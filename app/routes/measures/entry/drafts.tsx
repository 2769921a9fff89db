import { saveDrafts } from '#app/measures/entry/drafts/commands.server.ts'
import { CELLS_FORM } from '#app/measures/entry/forms.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { answering } from '#app/platform/routes/resource.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'

/**
 * Keeps drafts in the background: asked by the entry page's script alone, so it answers with a line and shows
 * no page.
 */
export const action = answering(
  submit(
    saveDrafts,
    (stored) => Response.json(stored),
    () => ({}),
    formReader(CELLS_FORM),
  ),
)
