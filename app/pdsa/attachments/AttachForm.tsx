import { useRevalidator } from '@remix-run/react'
import { useRef, useState, type FormEvent } from 'react'
import { ACCEPTED } from '#app/files/kinds.ts'
import { OPEN_STAGES, STAGE_LABEL, type OpenStage } from '../tests/transitions/stage.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FileInput } from '#app/ui/forms/fields/FileInput.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { ChosenFiles } from './ChosenFiles.tsx'
import { useSendFiles } from './use-send-files.tsx'

/**
 * Attaches files to a test. Without script all go in one form with one description; with it each goes by
 * itself, with its own description and its progress, so that one that is refused holds up none of the others.
 * `form` is what came back from the page's own action.
 */
export function AttachForm({
  base,
  stage,
  shared,
  form = returnedForm(undefined),
}: {
  base: string
  stage: OpenStage
  /** Whether the learning network reads the test, and so its files. */
  shared: boolean
  form?: ReturnType<typeof returnedForm>
}) {
  const revalidator = useRevalidator()
  const input = useRef<HTMLInputElement>(null)
  const { chosen, sending, said, choose, describe, leaveOut, send } = useSendFiles(`${base}/send`)
  const [scripted, setScripted] = useState(false)
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    if (!scripted) return
    event.preventDefault()
    const part = new FormData(event.currentTarget).get('stage')
    void send(String(part)).then((stored) => {
      if (stored > 0) revalidator.revalidate()
    })
  }
  return (
    <form
      method="post"
      action={base}
      encType="multipart/form-data"
      noValidate
      onSubmit={submitted}
      className="max-w-[44rem] space-y-5"
    >
      <p className="max-w-prose">
        Nothing that could point to one person or family: no names, birth dates, record numbers or faces of
        patients. Where a photo was taken is taken out of it.{' '}
        {shared && 'This test is shared, so the learning network will see what you attach.'}
      </p>
      <ProblemSummary problems={form.problems} />
      <Field
        label="Choose files"
        id="files"
        name="files"
        errors={form.errors('files')}
        hint="Images, PDF, Excel, CSV, Word, PowerPoint, OpenDocument text or plain text. At most 10 MB each, five at once."
      >
        <FileInput
          ref={input}
          multiple
          accept={ACCEPTED}
          onChange={(event) => {
            setScripted(true)
            choose([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </Field>
      {scripted ? (
        <ChosenFiles chosen={chosen} sending={sending} onDescribe={describe} onLeaveOut={leaveOut} />
      ) : (
        <Field
          label="What they show"
          hint="Read aloud to people who cannot see an image. One line is enough: “The crib card beside bed 4, with the new arrow”."
          optional
          {...fieldProps(form, 'caption')}
        >
          <TextInput width="lg" maxLength={300} />
        </Field>
      )}
      <Field label="Part of the test" {...fieldProps(form, 'stage', stage)}>
        <Select options={OPEN_STAGES.map((value) => ({ value, label: STAGE_LABEL[value] }))} />
      </Field>
      <Button disabled={sending}>
        {scripted && chosen.length === 1 ? 'Attach the file' : 'Attach the files'}
      </Button>
      <p role="status">{said}</p>
    </form>
  )
}
