import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import type { CommentThread } from './comment.ts'

type Returned = ReturnType<typeof returnedForm>
/** The page that a form stands on when it is not that of the comments, and leads to again. */
type Back = 'review'

const actionOf = (team: string, step: string) => `/teams/${team}/comments?step=${step}`

type Choice = {
  readonly kind: 'measure' | 'test' | 'aim'
  readonly value: string
  readonly label: string
}

const GROUPS = [
  ['measure', 'Value of a measure'],
  ['aim', 'Aim'],
  ['test', 'Test of change'],
] as const

const groupsOf = (choices: readonly Choice[]): OptionGroup[] =>
  GROUPS.map(([kind, label]) => ({ label, options: choices.filter((one) => one.kind === kind) })).filter(
    ({ options }) => options.length > 0,
  )

/** Begins a conversation; `about` is chosen already where the form is asked for from there. */
export function CommentForm({
  team,
  choices,
  about,
  form,
}: {
  team: string
  choices: readonly Choice[]
  about: string | null
  form: Returned
}) {
  return (
    <Form method="post" action={actionOf(team, 'write')} noValidate className="max-w-[44rem] space-y-4">
      <FormKey />
      <ProblemSummary problems={form.problems} />
      <Field label="About" {...fieldProps(form, 'about', about ?? '')}>
        <Select
          width="full"
          placeholder="Choose a measure, a test or an aim"
          options={groupsOf(choices).map(({ label, options }) => ({
            label,
            options: options.map((one) => ('value' in one ? { value: one.value, label: one.label } : one)),
          }))}
        />
      </Field>
      <Field
        label="Period of the value"
        optional
        hint="For a measure: the month, such as 2026-03, the quarter, such as 2026-Q1, or the year"
        {...fieldProps(form, 'period')}
      >
        <TextInput width="sm" />
      </Field>
      <Field label="Comment" {...fieldProps(form, 'body')}>
        <Textarea width="full" rows={4} />
      </Field>
      <Button>Write the comment</Button>
    </Form>
  )
}

/** An answer in a conversation. */
export function AnswerForm({
  team,
  thread: { id },
  about,
  form,
  back,
}: {
  team: string
  thread: Pick<CommentThread, 'id'>
  /** What the conversation is about, for those who do not see where the form stands. */
  about: string
  form: Returned
  back?: Back
}) {
  const body = { ...fieldProps(form, 'body'), id: `answer-${id}` }
  return (
    <Form
      method="post"
      action={actionOf(team, 'answer')}
      noValidate
      aria-label={`Answer about ${about}`}
      className="max-w-[44rem] space-y-3"
    >
      <FormKey />
      <input type="hidden" name="thread" value={id} />
      {back && <input type="hidden" name="back" value={back} />}
      <ProblemSummary problems={form.problems} idOf={() => body.id} />
      <Field label="Answer" {...body}>
        <Textarea width="full" rows={3} />
      </Field>
      <Button size="sm" aria-label={`Answer: ${about}`}>
        Answer
      </Button>
    </Form>
  )
}

/** Settles a conversation, or opens it again. */
export function ResolveForm({
  team,
  thread: { id, state },
  about,
  back,
}: {
  team: string
  thread: Pick<CommentThread, 'id' | 'state'>
  about: string
  back?: Back
}) {
  const [step, label] = state === 'open' ? ['resolve', 'Resolve'] : ['reopen', 'Reopen']
  return (
    <Form method="post" action={actionOf(team, step!)}>
      <input type="hidden" name="thread" value={id} />
      {back && <input type="hidden" name="back" value={back} />}
      <Button look="quiet" size="sm" aria-label={`${label}: ${about}`}>
        {label}
      </Button>
    </Form>
  )
}
