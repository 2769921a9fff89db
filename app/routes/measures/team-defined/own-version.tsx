import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { VersionForm } from '#app/measures/definitions/versions/VersionForm.tsx'
import { writeOwnVersion } from '#app/measures/team-defined/commands.server.ts'
import { readOwnMeasure } from '#app/measures/team-defined/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Change a definition')

export const loader = page(readOwnMeasure)
export const action = submit(writeOwnVersion, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}`),
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function OwnVersion() {
  const { team, measure, versions, effective } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/teams/${team.slug}/measures/${measure.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href },
        ]}
        name={`${team.name} · ${measure.name}`}
        title={`Write version ${versions.length + 1} of this definition`}
        lead="What was counted before keeps the definition it was counted by."
      />
      <VersionForm form={form} wording={versions.at(-1) ?? measure} effective={effective} cancelHref={href} />
    </>
  )
}
