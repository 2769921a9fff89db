import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { choicesQuery } from '#app/measures/import/parse/address.ts'
import { applyUpload } from '#app/measures/import/commands.server.ts'
import { AppliedImport } from '#app/measures/import/preview/AppliedImport.tsx'
import { ImportPreview } from '#app/measures/import/preview/ImportPreview.tsx'
import { readUpload, type UploadToRead } from '#app/measures/import/queries.server.ts'
import { pageLong, submitLong } from '#app/measures/import/jobs/long.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Look through an import')

const addressOf = ({ team, file, ...upload }: UploadToRead): string => {
  const base = `/teams/${team.slug}/import/${file.id}`
  return upload.kind === 'applied' ? base : `${base}?${choicesQuery(upload.choices)}`
}

export const loader = pageLong(readUpload, 'reading', addressOf)
export const action = submitLong(applyUpload, 'importing', ({ team, upload }) =>
  redirect(`/teams/${team}/import/${upload}`),
)

export default function ImportPreviewPage() {
  const upload = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { search } = useLocation()
  if (upload.kind === 'applied') return <AppliedImport {...upload} />
  // Another choice is another preview: its fields start from what was read.
  return <ImportPreview key={search} {...upload} problems={form.problems} />
}
