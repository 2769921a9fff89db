import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TestFrame } from '#app/pdsa/tests/page/TestFrame.tsx'
import { unsavedTest } from '#app/pdsa/stages/unsaved-names.ts'
import { readOpenTest } from '#app/pdsa/stages/queries.server.ts'
import { stopTest } from '#app/pdsa/stages/commands.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { UnsavedTextForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Stop a test')

export const loader = page(readOpenTest)
export const action = submit(stopTest, ({ team, test }) =>
  redirect(`/teams/${team}/tests/${test}?saved=stopped`),
)

export default function Stop() {
  const { team, test } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <TestFrame
      team={team}
      test={test}
      title="Stop this test"
      lead="For a test that cannot go on. What was written stays, and it can be reopened. Where it ran and failed, study and abandon it: that teaches more."
    >
      <UnsavedTextForm
        name={unsavedTest(test.id, 'stop')}
        returned={form.problems.length > 0}
        className="max-w-[44rem] space-y-6"
      >
        <ProblemSummary problems={form.problems} />
        <Field label="Why is it stopped?" {...fieldProps(form, 'reason')}>
          <Textarea width="full" rows={3} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Stop this test</Button>
          <ButtonLink href={`/teams/${team.slug}/tests/${test.id}`} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </UnsavedTextForm>
    </TestFrame>
  )
}
