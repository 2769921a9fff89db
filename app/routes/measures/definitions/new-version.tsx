import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { VersionForm } from '#app/measures/definitions/versions/VersionForm.tsx'
import { writeCatalogVersion } from '#app/measures/definitions/commands.server.ts'
import { readVersionToWrite } from '#app/measures/definitions/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Change a definition')

export const loader = page(readVersionToWrite)
export const action = submit(writeCatalogVersion, ({ measure }) => redirect(`/measures/${measure}`))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function NewVersion() {
  const { measure, versions, effective, reporting } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/measures/${measure.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Measures', href: '/measures' },
          { label: measure.name, href },
        ]}
        name={measure.name}
        title={`Write version ${versions.length + 1} of this definition`}
        lead={`${reporting === 1 ? 'One team reports' : `${reporting} teams report`} this measure now. What was counted before keeps the definition it was counted by.`}
      />
      <VersionForm form={form} wording={versions.at(-1) ?? measure} effective={effective} cancelHref={href} />
    </>
  )
}
