import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { startPhase } from '#app/measures/notes/commands.server.ts'
import { MarkList } from '#app/measures/notes/MarkList.tsx'
import { MarksFrame } from '#app/measures/notes/MarksFrame.tsx'
import { readMarks } from '#app/charts/queries.server.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Phases of the chart')

export const loader = page(readMarks)
export const action = submit(startPhase, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/phases`),
)

export default function Phases() {
  const { team, measure, marks, periods, may } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  const here = `/teams/${team.slug}/measures/${measure.slug}/phases`
  const options = periods.slice(1).map(({ period }) => ({ value: period, label: periodLabel(period) }))
  return (
    <MarksFrame
      team={team}
      measure={measure}
      title="Phases of the chart"
      lead="A new phase has lines of its own. Start one only when the process changed, you know why, you wanted it, and it lasts; no program ever does."
      list={
        <MarkList
          marks={marks.phases.map((phase) => ({
            id: phase.id,
            title: `Since ${periodLabel(phase.starts)}`,
            text: phase.reason,
            at: phase.startedAt,
            by: phase.startedBy,
          }))}
          empty="The chart has one phase."
          takeBackHref={may.phase ? (id) => `${here}/${id}/withdrawal` : null}
        />
      }
      form={
        may.phase && options.length > 0
          ? {
              heading: 'Start a new phase',
              submit: 'Start the phase',
              problems: form.problems,
              fields: (
                <>
                  <Field
                    label="First period of the new phase"
                    {...fieldProps(form, 'starts', search.get('starts') ?? '')}
                  >
                    <Select options={options} placeholder="Choose" width="sm" />
                  </Field>
                  <Field label="What changed, and how you know" {...fieldProps(form, 'reason')}>
                    <Textarea rows={3} />
                  </Field>
                </>
              ),
            }
          : null
      }
    />
  )
}
