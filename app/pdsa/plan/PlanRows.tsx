import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { Question, Task } from '../tests/test.ts'

type Returned = ReturnType<typeof returnedForm>

/** Rows beyond those there are, to write into; saving brings new ones. */
const EMPTY_QUESTIONS = 1
const EMPTY_TASKS = 1

const places = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/** The questions a test is to answer, each with what the answer will be. An emptied row goes away. */
export function QuestionRows({ form, questions }: { form: Returned; questions: readonly Question[] }) {
  const rows = form.rows('questions', questions.length + EMPTY_QUESTIONS)
  return (
    <FieldGroup
      legend="Questions, each with a prediction"
      hint="A row that you empty goes away; saving brings another empty one."
    >
      {places(Math.max(rows, EMPTY_QUESTIONS)).map((at) => {
        const known = questions[at]
        const row = `questions[${at}]`
        return (
          <div key={at} className="grid gap-3 sm:grid-cols-2">
            <input type="hidden" name={`${row}.id`} value={form.value(`${row}.id`, known?.id)} />
            <Field label={`Question ${at + 1}`} {...fieldProps(form, `${row}.ask`, known?.question)}>
              <TextInput width="full" />
            </Field>
            <Field
              label={`Predicted answer ${at + 1}`}
              {...fieldProps(form, `${row}.predict`, known?.prediction ?? '')}
            >
              <TextInput width="full" />
            </Field>
          </div>
        )
      })}
    </FieldGroup>
  )
}

const LISTS = {
  tasks: { kind: 'task', legend: 'Tasks', one: 'Task' },
  figures: { kind: 'data', legend: 'Data to gather', one: 'Figure' },
} as const

/** What is to be done, or gathered: what, who, when, where. */
export function TaskRows({
  form,
  tasks,
  list,
}: {
  form: Returned
  tasks: readonly Task[]
  list: keyof typeof LISTS
}) {
  const { kind, legend, one } = LISTS[list]
  const own = tasks.filter((task) => task.kind === kind)
  const rows = form.rows(list, own.length + EMPTY_TASKS)
  return (
    <FieldGroup legend={legend}>
      {places(Math.max(rows, EMPTY_TASKS)).map((at) => {
        const known = own[at]
        const row = `${list}[${at}]`
        return (
          <div key={at} className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr]">
            <input type="hidden" name={`${row}.id`} value={form.value(`${row}.id`, known?.id)} />
            <Field label={`${one} ${at + 1}`} {...fieldProps(form, `${row}.what`, known?.what)}>
              <TextInput width="full" />
            </Field>
            <Field label="Who" {...fieldProps(form, `${row}.who`, known?.who ?? '')}>
              <TextInput width="full" />
            </Field>
            <Field label="By when" {...fieldProps(form, `${row}.dueOn`, known?.dueOn ?? '')}>
              <TextInput type="date" width="full" />
            </Field>
            <Field label="Where" {...fieldProps(form, `${row}.place`, known?.place ?? '')}>
              <TextInput width="full" />
            </Field>
          </div>
        )
      })}
    </FieldGroup>
  )
}
