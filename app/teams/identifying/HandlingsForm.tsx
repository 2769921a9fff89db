import { Form } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import {
  HANDLINGS,
  IDENTIFYING_KINDS,
  KIND_EXAMPLE,
  KIND_LABEL,
  type Handling,
  type Handlings,
  type IdentifyingKind,
} from '#app/kernel/identifying/kinds.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'

const HANDLING_LABEL: Readonly<Record<Handling, string>> = {
  warn: 'Ask the writer first',
  block: 'Do not save',
}

/** One choice for each kind of identifying text, with a made-up example and who changed it last. */
export function HandlingsForm({
  form,
  handlings,
  set,
}: {
  form: ReturnType<typeof returnedForm>
  handlings: Handlings
  set: Readonly<Partial<Record<IdentifyingKind, { at: Date; by: string | null }>>>
}) {
  const options = HANDLINGS.map((handling) => ({ value: handling, label: HANDLING_LABEL[handling] }))
  return (
    <Form method="post" noValidate className="max-w-[60rem] space-y-6">
      <EditFields
        form={form}
        stands={handlings}
        show={Object.fromEntries(
          IDENTIFYING_KINDS.map((kind) => [kind, (value: string) => HANDLING_LABEL[value as Handling]]),
        )}
      >
        <ProblemSummary problems={form.problems} />
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {IDENTIFYING_KINDS.map((kind) => (
            <Field
              key={kind}
              label={KIND_LABEL[kind]}
              hint={<Hint kind={kind} set={set[kind]} />}
              {...fieldProps(form, kind, handlings[kind])}
            >
              <Select options={options} width="md" />
            </Field>
          ))}
        </div>
        <Button>Save these settings</Button>
      </EditFields>
    </Form>
  )
}

function Hint({ kind, set }: { kind: IdentifyingKind; set: { at: Date; by: string | null } | undefined }) {
  return (
    <>
      <p>“{KIND_EXAMPLE[kind]}”</p>
      {set && (
        <p>
          Changed {dayLabel(set.at)}
          {set.by && ` by ${set.by}`}.
        </p>
      )}
    </>
  )
}
