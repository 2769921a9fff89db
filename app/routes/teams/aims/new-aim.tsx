import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { measureOptions } from '#app/measures/measure-options.ts'
import { readCatalog } from '#app/measures/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { writeAim } from '#app/teams/aims/commands.server.ts'
import { readNewAim } from '#app/teams/aims/queries.server.ts'
import { AimForm } from '#app/teams/aims/AimForm.tsx'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { areaText } from '#app/teams/area-texts/index.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Set an aim')

export const loader = pageOf({ aim: readNewAim, catalog: readCatalog }, ({ aim, catalog }) => ({
  ...{ aim, catalog },
  example: areaText(aim.area).aim.sentence.text,
}))
export const action = submit(writeAim, ({ team }) => redirect(`/teams/${team}`))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function NewAim() {
  const { aim, catalog, example } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { team, area } = aim
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Areas', href: `/teams/${team.slug}/areas` },
        ]}
        name={AREA_NAMES[area].name}
        title="Set an aim"
        lead="What should change, for whom, from where to where, by when. The sentence assembles itself from the fields."
      />
      <AimForm
        form={form}
        measures={measureOptions(catalog.measures, area)}
        submitLabel="Set this aim"
        example={example}
      />
    </>
  )
}
