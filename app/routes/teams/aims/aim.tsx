import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { measureOptions } from '#app/measures/measure-options.ts'
import { readCatalogue } from '#app/measures/queries.server.ts'
import { pageOf, submit } from '#app/platform/route-edge.server.ts'
import { changeAim } from '#app/teams/aims/commands.server.ts'
import { readAim } from '#app/teams/aims/queries.server.ts'
import { AimForm } from '#app/teams/aims/AimForm.tsx'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Change an aim')

export const loader = pageOf({ view: readAim, catalogue: readCatalogue })
export const action = submit(changeAim, ({ team }) => redirect(`/teams/${team}`))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function ChangeAim() {
  const { view, catalogue } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { team, aim } = view
  const wordings = aim.version === 1 ? 'its first wording' : `wording ${aim.version}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Areas', href: `/teams/${team.slug}/areas` },
        ]}
        name={AREA_NAMES[aim.areaSlug].name}
        title="Change this aim"
        lead={`This is ${wordings}. What you write becomes the next; the earlier ones are kept.`}
      />
      <AimForm
        form={form}
        aim={aim.aim}
        measureId={aim.measureId}
        measures={measureOptions(catalogue.measures, aim.areaSlug)}
        submitLabel="Save this wording"
      />
    </>
  )
}
