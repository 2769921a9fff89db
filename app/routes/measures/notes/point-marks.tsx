import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { markPoint } from '#app/measures/notes/commands.server.ts'
import { MarkList } from '#app/measures/notes/MarkList.tsx'
import { MarksFrame } from '#app/measures/notes/MarksFrame.tsx'
import { formatValue } from '#app/charts/words/format.ts'
import { POINT_MARK_KINDS, POINT_MARK_LABEL } from '#app/measures/notes/notes.ts'
import { readMarks } from '#app/charts/queries.server.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Marked points')

export const loader = page(readMarks)
export const action = submit(markPoint, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/point-marks`),
)

const kinds = POINT_MARK_KINDS.map((kind) => ({ value: kind, label: POINT_MARK_LABEL[kind] }))

export default function PointMarks() {
  const { team, measure, marks, periods, may } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  const here = `/teams/${team.slug}/measures/${measure.slug}/point-marks`
  const options = periods.flatMap(({ period, value }) =>
    value === null
      ? []
      : [{ value: period, label: `${periodLabel(period)}: ${formatValue(value, measure.unit)}` }],
  )
  return (
    <MarksFrame
      team={team}
      measure={measure}
      title="Marked points"
      lead="A point excluded from the calculations stays on the chart as a cross and sets no line. An astronomical point is one that people who know the process call plainly different."
      list={
        <MarkList
          marks={marks.points.map((mark) => ({
            id: mark.id,
            title: `${periodLabel(mark.period)} · ${POINT_MARK_LABEL[mark.kind]}`,
            text: mark.reason,
            at: mark.markedAt,
            by: mark.markedBy,
          }))}
          empty="No point is marked."
          takeBackHref={may.mark ? (id) => `${here}/${id}/withdrawal` : null}
        />
      }
      form={
        may.mark && options.length > 0
          ? {
              heading: 'Mark a point',
              submit: 'Mark the point',
              problems: form.problems,
              fields: (
                <>
                  <Field label="Point" {...fieldProps(form, 'period', search.get('period') ?? '')}>
                    <Select options={options} placeholder="Choose" />
                  </Field>
                  <Field label="What to say of it" {...fieldProps(form, 'kind', 'excluded')}>
                    <Select options={kinds} />
                  </Field>
                  <Field label="Why" hint="So that others can follow." {...fieldProps(form, 'reason')}>
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
