import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { DECISION_LABEL, DECISIONS, type Decision } from './decision.ts'

const HINTS: Readonly<Partial<Record<Decision, string>>> = {
  hide: 'Its writer reads your sentence in its place. With the first post the whole topic is hidden.',
  warn: 'Your sentence reaches them as a notice and by mail, and stands under the post for them alone.',
  silence: 'They read the network and cannot post until the day below. It ends by itself.',
}

/** What staff can decide about a post: what does not fit how it stands is not offered. */
export function DecideForm({
  form,
  open,
  hidden,
  withdrawn,
  back,
}: {
  form: ReturnType<typeof returnedForm>
  /** The open case; null where nobody flagged the post. */
  open: string | null
  hidden: boolean
  withdrawn: boolean
  back: string
}) {
  const fits: Readonly<Record<Decision, boolean>> = {
    ...{ keep: open !== null, hide: !withdrawn, show: hidden, warn: true, silence: true },
  }
  return (
    <Form method="post" noValidate className="max-w-[44rem] space-y-6">
      <FormKey />
      <ProblemSummary problems={form.problems} />
      {open !== null && <input type="hidden" name="case" value={open} />}
      <RadioGroup
        legend="Decision"
        name="decision"
        id="decision"
        errors={form.errors('decision')}
        defaultValue={form.value('decision', '')}
        choices={DECISIONS.filter((decision) => fits[decision]).map((decision) => ({
          ...{ value: decision, label: DECISION_LABEL[decision], hint: HINTS[decision] },
        }))}
      />
      <Field
        label="Sentence to the writer"
        hint="Say what in the post it is about, and what they can do. Not needed to keep or show a post."
        {...fieldProps(form, 'reason', '')}
      >
        <Textarea rows={3} />
      </Field>
      <Field label="Posts again on" hint="To pause posting only." {...fieldProps(form, 'until', '')}>
        <TextInput type="date" width="md" placeholder="2026-03-31" />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button>Decide</Button>
        <ButtonLink href={back} look="plain">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  )
}
