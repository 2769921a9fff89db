import { Form } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FileInput } from '#app/ui/forms/fields/FileInput.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { problemsAt, type FieldProblem } from '#app/ui/forms/problems.ts'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { tooLarge } from './parse/file/decode.ts'
import { DropFile, takeDropped } from './DropFile.tsx'

const ACCEPTED =
  '.xlsx,.xlsm,.csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Files over the limit, found before anything is sent. */
function oversized(form: HTMLFormElement): FieldProblem[] {
  return [...new FormData(form)].flatMap(([field, value]) => {
    const large = value instanceof File ? tooLarge(value.name, value.size) : null
    return large ? [{ field, message: large.message }] : []
  })
}

/** Uploads a file. Nothing is stored among the values before the preview was seen. */
export function UploadForm({
  team,
  measures,
  form,
}: {
  /** The team's address. */
  team: string
  measures: readonly OptionGroup[]
  form: ReturnType<typeof returnedForm>
}) {
  const [large, setLarge] = useState<readonly FieldProblem[]>([])
  const field = useRef<HTMLInputElement>(null)
  const [taken, setTaken] = useState('')
  const [sending, setSending] = useState(false)
  const choose = useCallback((file: File) => {
    if (field.current === null) return
    const transfer = new DataTransfer()
    transfer.items.add(file)
    field.current.files = transfer.files
    field.current.focus()
    setTaken(`${file.name} is chosen. Choose the measure if need be, then read the file.`)
  }, [])
  useEffect(() => {
    const file = takeDropped()
    if (file) choose(file)
  }, [choose])
  const problems = large.length > 0 ? large : form.problems
  const check = (event: FormEvent<HTMLFormElement>) => {
    const tooLarge = oversized(event.currentTarget)
    setLarge(tooLarge)
    if (tooLarge.length > 0) event.preventDefault()
    else setSending(true)
  }
  return (
    // Sent by the browser itself, so that also the server's own answer to a body over its limit is shown.
    <Form
      method="post"
      encType="multipart/form-data"
      reloadDocument
      noValidate
      onSubmit={check}
      className="max-w-[44rem] space-y-6"
    >
      <DropFile team={team} onFile={choose} />
      <ProblemSummary problems={problems} />
      <Field
        label="File"
        id="file"
        name="file"
        errors={problemsAt(problems, 'file')}
        hint="Excel workbook (.xlsx), CSV or tab-separated text, at most 20 MB, totals only: nothing about single persons."
      >
        <FileInput ref={field} accept={ACCEPTED} />
      </Field>
      <p role="status">{taken}</p>
      <Field
        label="Measure"
        hint="Leave it open when a column of the file names the measure of each row."
        {...fieldProps(form, 'measure')}
      >
        <Select options={measures} placeholder="Named in the file" width="lg" />
      </Field>
      <Disclosure summary="The denominators are in a second file">
        <Field
          label="File with the denominators"
          id="denominatorFile"
          name="denominatorFile"
          errors={problemsAt(problems, 'denominatorFile')}
          hint="Both files are read with the same filter and joined by state and period; their columns may have the same names."
          optional
        >
          <FileInput accept={ACCEPTED} />
        </Field>
      </Disclosure>
      <Button>Read the file</Button>
      <p role="status">{sending && 'Sending and reading the file. A large one takes some seconds.'}</p>
    </Form>
  )
}
