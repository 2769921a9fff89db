import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FileInput } from '#app/ui/forms/fields/FileInput.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { problemsAt, type FieldProblem } from '#app/ui/forms/problems.ts'

/** Uploads a table of tests. Nothing is written before its preview was seen. */
export function TableForm({ problems }: { problems: readonly FieldProblem[] }) {
  return (
    // Sent by the browser itself, so that also the server's own answer to a body over its limit is shown.
    <Form
      method="post"
      encType="multipart/form-data"
      reloadDocument
      noValidate
      className="max-w-[44rem] space-y-6"
    >
      <ProblemSummary problems={problems} />
      <Field
        label="File"
        id="file"
        name="file"
        errors={problemsAt(problems, 'file')}
        hint="CSV or tab-separated text with a row for each test, at most 500. Nothing about single persons or families."
      >
        <FileInput accept=".csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain" />
      </Field>
      <Button>Preview</Button>
    </Form>
  )
}
