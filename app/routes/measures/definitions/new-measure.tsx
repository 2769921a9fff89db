import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { addCatalogMeasure } from '#app/measures/definitions/commands.server.ts'
import { NewMeasureFields } from '#app/measures/definitions/NewMeasureFields.tsx'
import { readNewMeasure } from '#app/measures/definitions/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { EXPECTED_CHARTS } from './expected-charts.ts'

export const meta = pageTitle('Add a measure')

export const loader = page(readNewMeasure)
export const action = submit(addCatalogMeasure, ({ measure }) => redirect(`/measures/${measure}`))

const areas = AREA_SLUGS.map((slug) => ({ value: slug, label: AREA_NAMES[slug].name }))

export default function NewMeasure() {
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Measures', href: '/measures' }]}
        title="Add a measure to the catalog"
        lead="Every team can then pick it. A measure that only one team needs is better written as that team's own."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <FormKey />
        <ProblemSummary problems={form.problems} />
        <NewMeasureFields form={form} areas={areas} charts={EXPECTED_CHARTS} />
        <div className="flex flex-wrap gap-3">
          <Button>Add this measure</Button>
          <ButtonLink href="/measures" look="plain">
            Leave the catalog as it is
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
