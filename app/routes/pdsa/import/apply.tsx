import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTestImport } from '#app/pdsa/export/queries.server.ts'
import { importTests } from '#app/pdsa/import/commands.server.ts'
import { APPLY_TABLE_FORM } from '#app/pdsa/import/forms.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Import tests')

export const loader = page(readTestImport)
export const action = submit(
  importTests,
  ({ team, imported }) => redirect(`/teams/${team}/tests/import?imported=${imported}`),
  () => ({}),
  formReader(APPLY_TABLE_FORM),
)

/** Only seen when something changed between looking a file through and importing it. */
export default function ImportNotDone() {
  const { team } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const base = `/teams/${team.slug}/tests`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Tests', href: base },
        ]}
        name={team.name}
        title="Nothing was imported"
      />
      <div className="space-y-6">
        <ProblemSummary problems={form.problems} title="Why" />
        <ButtonLink href={`${base}/import`}>Choose a file</ButtonLink>
      </div>
    </>
  )
}
