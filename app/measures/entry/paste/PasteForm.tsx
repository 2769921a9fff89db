import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'

/** A field to paste a block into. It works without script too. */
export function PasteForm({ form, as }: { form: ReturnType<typeof returnedForm>; as: string }) {
  return (
    <Form method="post" className="max-w-[44rem] space-y-4">
      <Field
        {...fieldProps(form, 'text')}
        label="Cells from your spreadsheet"
        hint="With their headings: months along one side, names of your measures along the other, numerators and denominators in columns or rows of their own."
      >
        <Textarea rows={10} autoComplete="off" spellCheck={false} width="full" />
      </Field>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button>Preview</Button>
        <p className="text-sm text-quiet">Nothing is stored before you apply it. Acting as {as}.</p>
      </div>
    </Form>
  )
}
