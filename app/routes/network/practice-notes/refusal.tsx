import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { refuseNote } from '#app/network/practice-notes/commands.server.ts'
import { NoteText } from '#app/network/practice-notes/PracticeNotes.tsx'
import { readNote } from '#app/network/practice-notes/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Refuse a note from practice')

export const loader = page(readNote)
export const action = submit(refuseNote, () => redirect('/network/notes'))

export default function Refusal() {
  const { note, idea, accepted } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Notes from practice', href: '/network/notes' }]}
        name={idea.title}
        title={accepted ? 'Take this off the page' : 'Refuse this for the page'}
        lead="The post itself stays in the network."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <div className="space-y-2 border-s-4 border-line ps-4">
          <NoteText note={note} />
        </div>
        <Field label="Reason" hint="Who proposed it reads this." {...fieldProps(form, 'reason')}>
          <Textarea rows={3} width="full" />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button look="danger">{accepted ? 'Take it off the page' : 'Refuse'}</Button>
          <ButtonLink href={accepted ? `/ideas/${idea.slug}` : '/network/notes'} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
