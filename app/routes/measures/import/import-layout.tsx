import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { chooseLayout } from '#app/measures/import/layouts/commands.server.ts'
import { LAYOUT_FORM } from '#app/measures/import/forms.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const action = submit(
  chooseLayout,
  ({ team, upload }, { request }) => {
    const search = new URLSearchParams(new URL(request.url).search)
    search.delete('_routes')
    return redirect(`/teams/${team}/import/${upload}?${search}`, 303)
  },
  () => ({}),
  formReader(LAYOUT_FORM),
)

export default function ImportLayout() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, upload } = useParams()
  return <NotDone problems={problems} href={`/teams/${team}/import/${upload}`} back="Back to the file" />
}
