import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TestFrame } from '#app/pdsa/tests/page/TestFrame.tsx'
import { unsavedTest } from '#app/pdsa/stages/unsaved-names.ts'
import { reopensTo } from '#app/pdsa/tests/transitions/transitions.ts'
import { STAGE_LABEL } from '#app/pdsa/tests/transitions/stage.ts'
import { readTestToChange } from '#app/pdsa/stages/queries.server.ts'
import { reopenTest } from '#app/pdsa/stages/commands.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { UnsavedTextForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Reopen a test')

export const loader = page(readTestToChange)
export const action = submit(reopenTest, ({ team, test }) =>
  redirect(`/teams/${team}/tests/${test}?saved=reopened`),
)

export default function Reopening() {
  const { team, test } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const stages = reopensTo(test)
  const here = `/teams/${team.slug}/tests/${test.id}`
  return (
    <TestFrame
      team={team}
      test={test}
      title="Reopen this test"
      lead="Everything written stays, to be gone over. A decision is taken off the page and kept in the record. Going back to the plan means that the test has not begun."
    >
      {stages.length === 0 ? (
        <p>
          This test is in its plan, so there is no earlier stage.{' '}
          <ButtonLink href={here} look="plain" size="sm">
            Back to the test
          </ButtonLink>
        </p>
      ) : (
        <UnsavedTextForm
          name={unsavedTest(test.id, 'reopen')}
          returned={form.problems.length > 0}
          className="max-w-[44rem] space-y-6"
        >
          <ProblemSummary problems={form.problems} />
          <RadioGroup
            id="to"
            legend="Back to"
            name="to"
            choices={stages.map((stage) => ({ value: stage, label: STAGE_LABEL[stage] }))}
            errors={form.errors('to')}
            defaultValue={form.value('to', stages[0])}
          />
          <Field label="Why" optional {...fieldProps(form, 'note')}>
            <Textarea width="full" rows={2} />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button>Reopen this test</Button>
            <ButtonLink href={here} look="plain">
              Cancel
            </ButtonLink>
          </div>
        </UnsavedTextForm>
      )}
    </TestFrame>
  )
}
