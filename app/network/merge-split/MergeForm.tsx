import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'

/** Merges a topic into another one. */
export const MergeForm = ({ topic, form }: { topic: string; form: ReturnType<typeof returnedForm> }) => (
  <section aria-labelledby="merge" className="max-w-[44rem] space-y-4 border-t border-line pt-6">
    <h2 id="merge" className="text-xl">
      Merge into another topic
    </h2>
    <p className="max-w-prose text-quiet">
      All posts go behind those of the other topic, with their reactions, files and bookmarks. Who follows
      this topic follows the other one, and the address of this one leads there.
    </p>
    <Form method="post" action={`/network/topics/${topic}/move?step=merge`} noValidate className="space-y-4">
      <Field
        label="Address of the other topic"
        hint="Open it and copy its address."
        {...fieldProps(form, 'into', '')}
      >
        <TextInput width="full" maxLength={400} />
      </Field>
      <Button look="danger">Merge</Button>
    </Form>
  </section>
)
