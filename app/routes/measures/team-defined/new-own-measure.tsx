import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { monthLabel } from '#app/kernel/time/month.ts'
import { NewMeasureFields } from '#app/measures/definitions/NewMeasureFields.tsx'
import { writeOwnMeasure } from '#app/measures/team-defined/commands.server.ts'
import { readNewOwnMeasure } from '#app/measures/team-defined/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { EXPECTED_CHARTS } from '../definitions/expected-charts.ts'

export const meta = pageTitle('A measure of your own')

export const loader = pageOf({ own: readNewOwnMeasure, areas: readTeamAreas }, ({ own, areas }) => ({
  ...own,
  areas: areas.open.map(({ areaSlug }) => areaSlug),
}))
export const action = submit(writeOwnMeasure, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}`),
)

export default function NewOwnMeasure() {
  const { team, dueFrom, areas } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/teams/${team.slug}/measures`
  const offered = areas.length > 0 ? areas : AREA_SLUGS
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Measures', href },
        ]}
        name={`${team.name} · measures`}
        title="Write a measure of your own"
        lead="For what the catalog does not have. Your team, its coach and national staff see it, until the team lead shares it with the other teams."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <FormKey />
        <ProblemSummary problems={form.problems} />
        <NewMeasureFields
          form={form}
          areas={offered.map((slug) => ({ value: slug, label: AREA_NAMES[slug].name }))}
          charts={EXPECTED_CHARTS}
        />
        <Field
          label="Report from"
          hint={`The first month the team will report. ${monthLabel(dueFrom)} is the month that has just ended.`}
          {...fieldProps(form, 'dueFrom', dueFrom)}
        >
          <TextInput type="month" width="md" placeholder="2026-01" />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Report this measure</Button>
          <ButtonLink href={href} look="plain">
            Back to the measures
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
