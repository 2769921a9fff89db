import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { FIELDS } from '#app/pdsa/plan/fields.ts'
import { ownerFields } from '#app/pdsa/plan/form-values.ts'
import { TestFrame } from '#app/pdsa/tests/page/TestFrame.tsx'
import { readOpenTest } from '#app/pdsa/stages/queries.server.ts'
import { changeOwner } from '#app/pdsa/stages/commands.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Change the owner or the dates')

export const loader = page(readOpenTest)
export const action = submit(changeOwner, ({ team, test }) =>
  redirect(`/teams/${team}/tests/${test}?saved=owner`),
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function OwnerPage() {
  const { team, test, people } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <TestFrame
      team={team}
      test={test}
      title="Change the owner or the dates"
      lead="The owner is reminded when a stage is due. The day after the last one the test waits to be studied."
    >
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <EditFields
          form={form}
          stands={ownerFields(test)}
          show={{ owner: (value) => [...people, test.owner].find(({ id }) => id === value)?.name ?? value }}
        >
          <ProblemSummary problems={form.problems} />
          <Field label={FIELDS.owner.label} {...fieldProps(form, 'owner', test.owner.id)}>
            <Select options={people.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field label={FIELDS.plannedEnd.label} {...fieldProps(form, 'plannedEnd', test.plannedEnd)}>
            <TextInput type="date" width="md" />
          </Field>
          <Button>Save this</Button>
        </EditFields>
      </Form>
    </TestFrame>
  )
}
