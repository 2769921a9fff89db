import { Form } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { FOR_COACHES_ONLY, type CoachNote } from './coach-note.ts'

/** Who reads the notes, wherever they stand. */
export const OnlyForCoaches = () => (
  <p>
    <Chip icon="lock">{FOR_COACHES_ONLY}</Chip>
  </p>
)

/** Notes, newest first. */
export function CoachNoteList({
  team,
  notes,
  asker = null,
  returned,
}: {
  team: string
  notes: readonly CoachNote[]
  /** Who may withdraw their own; nobody where it is left out. */
  asker?: string | null
  returned?: Parameters<typeof returnedForm>[0]
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {notes.map((note) => {
        const own = returned?.typed['note'] === note.id ? returned : undefined
        return (
          <li key={note.id} className="space-y-1.5 py-3">
            {note.withdrawn === null ? (
              <p className="max-w-prose whitespace-pre-line break-words">{note.body}</p>
            ) : (
              <p className="text-quiet">Withdrawn: {note.withdrawn}</p>
            )}
            <p className="text-sm text-quiet">
              <bdi>{note.by.name}</bdi>, {dayLabel(note.at)}
            </p>
            {note.withdrawn === null && note.by.id === asker && (
              <div className="text-sm">
                <Disclosure
                  summary={
                    <>
                      Withdraw<VisuallyHidden> the note of {dayLabel(note.at)}</VisuallyHidden>
                    </>
                  }
                  open={own !== undefined}
                  printed="as-on-screen"
                >
                  <WithdrawForm team={team} note={note} form={returnedForm(own)} />
                </Disclosure>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function WithdrawForm({
  team,
  note: { id, at },
  form,
}: {
  team: string
  note: CoachNote
  form: ReturnType<typeof returnedForm>
}) {
  const reason = { ...fieldProps(form, 'reason'), id: `reason-${id}` }
  return (
    <Form
      method="post"
      action={`/teams/${team}/coach-notes?step=withdraw`}
      noValidate
      className="max-w-[44rem] space-y-3"
    >
      <input type="hidden" name="note" value={id} />
      <ProblemSummary problems={form.problems} idOf={() => reason.id} />
      <Field label="Why it is withdrawn" {...reason}>
        <TextInput width="full" maxLength={300} />
      </Field>
      <Button size="sm" aria-label={`Withdraw it: note of ${dayLabel(at)}`}>
        Withdraw it
      </Button>
    </Form>
  )
}

/** A new note. */
export function CoachNoteForm({
  team,
  form,
  back,
}: {
  team: string
  form: ReturnType<typeof returnedForm>
  back?: 'review' | undefined
}) {
  const body = { ...fieldProps(form, 'body'), id: 'coach-note' }
  return (
    <Form
      method="post"
      action={`/teams/${team}/coach-notes?step=write`}
      noValidate
      className="max-w-[44rem] space-y-3"
    >
      <FormKey />
      {back && <input type="hidden" name="back" value={back} />}
      <ProblemSummary problems={form.problems} idOf={() => body.id} />
      <Field label="Note" {...body}>
        <Textarea width="full" rows={4} />
      </Field>
      <Button>Write the note</Button>
    </Form>
  )
}
