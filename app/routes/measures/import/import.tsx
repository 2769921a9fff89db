import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { choicesQuery } from '#app/measures/import/parse/address.ts'
import { uploadFile } from '#app/measures/import/commands.server.ts'
import { ImportList } from '#app/measures/import/ImportList.tsx'
import { ExportLinks, TemplateLinks } from '#app/measures/export/ExportLinks.tsx'
import { UploadForm } from '#app/measures/import/UploadForm.tsx'
import { readImports } from '#app/measures/import/queries.server.ts'
import { submitLong } from '#app/measures/import/jobs/long.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Import a file')

export const loader = page(readImports)
export const action = submitLong(uploadFile, 'reading', ({ team, upload, choices }) =>
  redirect(`/teams/${team}/import/${upload}?${choicesQuery(choices)}`),
)

export default function ImportPage() {
  const { team, measures, imports } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[{ label: team.name, href: base }]}
        name={team.name}
        title="Import figures from a file"
        lead="Columns are recognized by their names, in any order. You see what would change before anything is stored, and what cannot be read comes back with its row and the reason."
      />
      <div className="space-y-10">
        <div className="space-y-4">
          <TemplateLinks team={team.slug} />
          <UploadForm team={team.slug} measures={measures} form={form} />
        </div>
        <ExportLinks team={team.slug} what={`Everything ${team.name} has`} />
        {imports.length > 0 && <ImportList imports={imports} base={`${base}/import`} />}
      </div>
    </>
  )
}
