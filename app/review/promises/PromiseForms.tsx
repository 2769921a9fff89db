import { Form } from '@remix-run/react'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import type { TeamPromise } from './promise.ts'

type Returned = ReturnType<typeof returnedForm>
/** The page that a form stands on when it is not that of the promises, and leads to again. */
type Back = 'review'

const actionOf = (team: string, step: string) => `/teams/${team}/promises?step=${step}`

const BackTo = ({ back }: { back?: Back }) => back && <input type="hidden" name="back" value={back} />

/** Who can promise something, the asker first among them where they can. */
type Person = { readonly id: string; readonly name: string }

export function MakePromiseForm({
  team,
  people,
  asker,
  form,
  back,
}: {
  team: string
  people: readonly Person[]
  asker: string | null
  form: Returned
  back?: Back
}) {
  const me = people.some(({ id }) => id === asker) ? (asker ?? '') : ''
  return (
    <Form method="post" action={actionOf(team, 'make')} noValidate className="max-w-[44rem] space-y-4">
      <FormKey />
      <BackTo back={back} />
      <ProblemSummary problems={form.problems} />
      <Field label="What is promised" {...fieldProps(form, 'what')}>
        <TextInput width="full" maxLength={300} />
      </Field>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <Field label="Who" {...fieldProps(form, 'who', me)}>
          <Select
            width="md"
            placeholder="Choose a person"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field label="By when" {...fieldProps(form, 'due')}>
          <TextInput type="date" width="md" />
        </Field>
      </div>
      <Button>Write the promise down</Button>
    </Form>
  )
}

/** Ticks an open promise, or drops it. */
export function ClosePromiseForm({
  team,
  promise: { id, what },
  form,
  back,
}: {
  team: string
  promise: Pick<TeamPromise, 'id' | 'what'>
  form: Returned
  back?: Back
}) {
  const words = { ...fieldProps(form, 'words'), id: `close-words-${id}` }
  return (
    <Form
      method="post"
      action={actionOf(team, 'close')}
      noValidate
      aria-label={`Tick: ${what}`}
      className="max-w-[44rem] space-y-4"
    >
      <input type="hidden" name="promise" value={id} />
      <BackTo back={back} />
      <ProblemSummary
        problems={form.problems}
        idOf={(field) => (field === 'words' ? words.id : `close-${field}-${id}`)}
      />
      <RadioGroup
        id={`close-outcome-${id}`}
        name="outcome"
        legend="What became of it"
        choices={[
          { value: 'kept', label: 'Kept' },
          { value: 'dropped', label: 'Dropped', hint: 'It is no longer needed, or will not be done.' },
        ]}
        errors={form.errors('outcome')}
        defaultValue={form.value('outcome', 'kept')}
      />
      <Field label="In a few words" hint="What was done, or why it is dropped" {...words}>
        <Textarea width="full" rows={2} />
      </Field>
      <Button aria-label={`Save: ${what}`}>Save</Button>
    </Form>
  )
}

/** Moves an open promise to another day. */
export function MovePromiseForm({
  team,
  promise: { id, what, dueOn },
  form,
  back,
}: {
  team: string
  promise: Pick<TeamPromise, 'id' | 'what'> & { readonly dueOn: CalendarDay }
  form: Returned
  back?: Back
}) {
  const idOf = (field: string) => `move-${field}-${id}`
  return (
    <Form
      method="post"
      action={actionOf(team, 'move')}
      noValidate
      aria-label={`Move: ${what}`}
      className="max-w-[44rem] space-y-4"
    >
      <input type="hidden" name="promise" value={id} />
      <input type="hidden" name="from" value={dueOn} />
      <BackTo back={back} />
      <ProblemSummary problems={form.problems} idOf={idOf} />
      <Field label="New day" {...fieldProps(form, 'due', dueOn)} id={idOf('due')}>
        <TextInput type="date" width="md" />
      </Field>
      <Field label="Why it is moved" {...fieldProps(form, 'words')} id={idOf('words')}>
        <TextInput width="full" maxLength={300} />
      </Field>
      <Button aria-label={`Move it: ${what}`}>Move it</Button>
    </Form>
  )
}

/** Opens a promise again that was closed by mistake. */
export function ReopenPromiseForm({
  team,
  promise: { id, what },
  back,
}: {
  team: string
  promise: Pick<TeamPromise, 'id' | 'what'>
  back?: Back
}) {
  return (
    <Form method="post" action={actionOf(team, 'reopen')}>
      <input type="hidden" name="promise" value={id} />
      <BackTo back={back} />
      <Button look="quiet" size="sm" aria-label={`Reopen: ${what}`}>
        Reopen
      </Button>
    </Form>
  )
}
