import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { FileInput } from '#app/ui/forms/FileInput.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type OptionGroup } from '#app/ui/forms/Select.tsx'

const ACCEPTED = '.csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain'

/** Hands in a file. Nothing is stored among the values before the preview was seen. */
export function UploadForm({
  measures,
  form,
}: {
  measures: readonly OptionGroup[]
  form: ReturnType<typeof returnedForm>
}) {
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="max-w-[44rem] space-y-6">
      <ProblemSummary problems={form.problems} />
      <Field
        label="File"
        id="file"
        name="file"
        errors={form.errors('file')}
        hint="CSV or tab-separated text, at most 20 MB, one row for each period, totals only: nothing about single persons."
      >
        <FileInput accept={ACCEPTED} />
      </Field>
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
          errors={form.errors('denominatorFile')}
          hint="Both files are read with the same filter and joined by state and period; their columns may have the same names."
          optional
        >
          <FileInput accept={ACCEPTED} />
        </Field>
      </Disclosure>
      <Button>Read the file</Button>
    </Form>
  )
}
