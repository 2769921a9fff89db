import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { entryAddress } from '#app/measures/entry/address.ts'
import { applyPaste } from '#app/measures/entry/paste/commands.server.ts'
import { AppliedPaste } from '#app/measures/entry/paste/AppliedPaste.tsx'
import { PastePage } from '#app/measures/entry/paste/PastePage.tsx'
import { APPLY_PASTE_FORM } from '#app/measures/entry/paste/forms.ts'
import { readOnePaste } from '#app/measures/entry/paste/queries.server.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Look through a paste')

export const loader = page(readOnePaste)
export const action = submit(
  applyPaste,
  ({ team, paste }) => redirect(entryAddress(team, {}, { pasted: paste }), 303),
  () => ({}),
  formReader(APPLY_PASTE_FORM),
)

export default function PastePreviewRoute() {
  const { applied, ...paste } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { search } = useLocation()
  if (applied) return <AppliedPaste {...paste} applied={applied} problems={form.problems} />
  // Another choice is another preview: its fields start from what was read.
  return <PastePage key={search} {...paste} problems={form.problems} />
}
