import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerOutcome } from '#app/network/outcomes/commands.server.ts'
import { OUTCOME_ANSWERS, OUTCOME_TEXT } from '#app/network/outcomes/outcome.ts'
import { readOutcomeForm } from '#app/network/outcomes/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('What did you do?')

export const loader = page(readOutcomeForm)
export const action = submit(answerOutcome, ({ topic }) => redirect(`/network/topics/${topic}`))

export default function OutcomePage() {
  const { topic, tests, said } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/network/topics/${topic.id}`
  return (
    <>
      <PageHeader
        trail={[{ label: topic.title, href }]}
        title="What did you do?"
        lead="It shows under your question. What did not fit is worth as much as what worked."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <RadioGroup
          legend="What you did"
          name="answer"
          id="answer"
          errors={form.errors('answer')}
          defaultValue={form.value('answer', said?.answer ?? '')}
          choices={OUTCOME_ANSWERS.map((answer) => ({ value: answer, label: OUTCOME_TEXT[answer] }))}
        />
        {tests.length > 0 && (
          <Field
            label="Your test"
            optional
            hint="Where you tried or adapted it. The link shows only to those who may read the test."
            {...fieldProps(form, 'test', said?.testId ?? '')}
          >
            <Select
              width="full"
              placeholder="None"
              options={tests.map(({ id, change }) => ({ value: id, label: change }))}
            />
          </Field>
        )}
        <Field label="In a sentence" {...fieldProps(form, 'words', said?.words ?? '')}>
          <Textarea rows={3} width="full" />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Save</Button>
          <ButtonLink href={href} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
