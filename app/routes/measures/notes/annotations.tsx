import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { annotate } from '#app/measures/notes/commands.server.ts'
import { MarkList } from '#app/measures/notes/MarkList.tsx'
import { MarksFrame } from '#app/measures/notes/MarksFrame.tsx'
import type { Annotation } from '#app/charts/marks/marks.ts'
import { ANNOTATION_KIND_LABEL, ANNOTATION_KINDS } from '#app/measures/notes/notes.ts'
import { readMarks } from '#app/charts/queries.server.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Notes on the chart')

export const loader = page(readMarks)
export const action = submit(annotate, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/annotations`),
)

const kinds = ANNOTATION_KINDS.map((kind) => ({ value: kind, label: ANNOTATION_KIND_LABEL[kind] }))

export default function Annotations() {
  const { team, measure, marks, may } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  const here = `/teams/${team.slug}/measures/${measure.slug}/annotations`
  return (
    <MarksFrame
      team={team}
      measure={measure}
      title="Notes on the chart"
      lead="What people know about a time: a test, a policy, a storm. Notes are flagged on every copy of the chart."
      list={
        <MarkList
          marks={marks.annotations.map((note) => ({
            id: note.id,
            title: titleOf(note),
            text: note.text,
            at: note.writtenAt,
            by: note.writtenBy,
          }))}
          empty="Nobody has written a note yet."
          takeBackHref={may.annotate ? (id) => `${here}/${id}/withdrawal` : null}
        />
      }
      form={
        may.annotate
          ? {
              heading: 'Write a note',
              submit: 'Write the note',
              problems: form.problems,
              fields: (
                <>
                  <Field label="What kind of note" {...fieldProps(form, 'kind', 'test')}>
                    <Select options={kinds} />
                  </Field>
                  <Field
                    label="What happened"
                    hint="In a few words, and without names of people."
                    {...fieldProps(form, 'text')}
                  >
                    <Textarea rows={3} />
                  </Field>
                  <div className="flex flex-wrap gap-4">
                    <Field
                      label="Month"
                      hint="Such as 2026-03."
                      {...fieldProps(form, 'from', search.get('from') ?? '')}
                    >
                      <TextInput type="month" width="sm" />
                    </Field>
                    <Field
                      label="Last month"
                      optional
                      hint="For something that went on."
                      {...fieldProps(form, 'to')}
                    >
                      <TextInput type="month" width="sm" />
                    </Field>
                  </div>
                  <CheckboxCard
                    name="everywhere"
                    value="on"
                    label={`On all charts of ${team.name}`}
                    defaultChecked={form.value('everywhere') === 'on'}
                  >
                    For what concerned everybody, such as a new law.
                  </CheckboxCard>
                </>
              ),
            }
          : null
      }
    />
  )
}

function titleOf({ from, to, kind, everywhere }: Annotation): string {
  const when = to === null ? monthLabel(from) : `${monthLabel(from)} to ${monthLabel(to)}`
  return `${when} · ${ANNOTATION_KIND_LABEL[kind]}${everywhere ? ' · on all charts of the team' : ''}`
}
