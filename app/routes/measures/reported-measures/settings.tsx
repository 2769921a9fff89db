import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { settingsFields } from '#app/measures/reported-measures/edited.ts'
import { offeredTypes, whyNot } from '#app/charts/view/chart-choice.ts'
import { CHART_NAME, CHART_TYPES } from '#app/charts/spc/chart-type.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { configureTeamMeasure } from '#app/measures/reported-measures/commands.server.ts'
import { readMeasureSettings } from '#app/measures/reported-measures/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ClashChoice } from '#app/ui/forms/edit/ClashChoice.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Goal, baseline, chart and groups')

export const loader = page(readMeasureSettings)
export const action = submit(configureTeamMeasure, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}`),
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function MeasureSettings() {
  const { team, reported, periods, stratifications, splits } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { measure, goal, baseline } = reported
  const measureHref = `/teams/${team.slug}/measures/${measure.slug}`
  const charts = offeredTypes(measure).map((type) => ({ value: type, label: CHART_NAME[type] }))
  const others = CHART_TYPES.flatMap((type) => {
    const why = whyNot(type, measure)
    return why === null ? [] : [{ type, why }]
  })
  const options = periods.map((period) => ({ value: period, label: periodLabel(period) }))
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href: measureHref },
        ]}
        name={`${team.name} · ${measure.name}`}
        title="Goal, baseline, chart and groups"
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <EditFields
          form={form}
          stands={settingsFields(reported, splits)}
          show={{
            splits: (value) => stratifications.find(({ slug }) => slug === value)?.name ?? value,
            chartType: (value) => charts.find((chart) => chart.value === value)?.label ?? value,
          }}
        >
          <ProblemSummary problems={form.problems} />
          <Field
            label="Goal"
            optional
            hint="In the measure's unit. Drawn as a dashed line. Left empty, the target of an aim tied to this measure is drawn."
            {...fieldProps(form, 'goal', goal === null ? '' : String(goal))}
          >
            <TextInput width="sm" inputMode="decimal" />
          </Field>
          <FieldGroup
            legend="Baseline"
            hint="The periods the lines of the chart are taken from; they are then frozen and drawn on over all later periods. Left empty: the first twelve with a value."
          >
            <div className="flex flex-wrap gap-4">
              <Field label="First period" {...fieldProps(form, 'baselineFrom', baseline?.from)}>
                <Select options={options} placeholder="First twelve values" width="md" />
              </Field>
              <Field label="Last period" {...fieldProps(form, 'baselineTo', baseline?.to)}>
                <Select options={options} placeholder="First twelve values" width="md" />
              </Field>
            </div>
          </FieldGroup>
          <Field
            label="Chart"
            hint="By itself the chart follows from the unit, the figures and the rules of the collaborative, and says why."
            {...fieldProps(form, 'chartType', reported.chartType ?? '')}
          >
            <Select options={charts} placeholder="The one that fits" />
          </Field>
          <Disclosure summary="Charts that do not fit this measure">
            <div className="space-y-2 text-sm">
              <ul className="list-disc space-y-1 ps-5">
                {others.map(({ type, why }) => (
                  <li key={type}>
                    {CHART_NAME[type]}: {why}
                  </li>
                ))}
              </ul>
              <p>
                <Link href="/charts/gallery">Every chart, and when to use it</Link>
              </p>
            </div>
          </Disclosure>
          {stratifications.length > 0 && (
            <FieldGroup
              legend="Also by groups of people"
              hint="Each figure can then be split. Groups never come to more than the total; people whose group is not known are what is left over. Only the team, its coach and national staff see them."
            >
              <div className="space-y-2">
                {stratifications.map(({ slug, name, strata }) => (
                  <CheckboxCard
                    key={slug}
                    name="splits"
                    value={slug}
                    label={name}
                    defaultChecked={form.values('splits', splits).includes(slug)}
                  >
                    {strata.map((stratum) => stratum.name).join(', ')}
                  </CheckboxCard>
                ))}
              </div>
              <ClashChoice field="splits" label="Groups of people" />
            </FieldGroup>
          )}
          <div className="flex flex-wrap gap-3">
            <Button type="submit">Save settings</Button>
            <ButtonLink href={measureHref} look="plain">
              Leave as it is
            </ButtonLink>
          </div>
        </EditFields>
      </Form>
    </>
  )
}
