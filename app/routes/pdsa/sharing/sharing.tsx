import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SharingChoice } from '#app/pdsa/sharing/SharingChoice.tsx'
import { TestFrame } from '#app/pdsa/tests/page/TestFrame.tsx'
import { changeSharing } from '#app/pdsa/sharing/commands.server.ts'
import { readTestToShare } from '#app/pdsa/sharing/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { SHARING_LABEL, type Sharing } from '#app/pdsa/tests/test.ts'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Who may read a test')

export const loader = page(readTestToShare)
export const action = submit(changeSharing, ({ team, test }) =>
  redirect(`/teams/${team}/tests/${test}?saved=sharing`),
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function Sharing() {
  const { team, test } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <TestFrame
      team={team}
      test={test}
      title="Who may read this test"
      lead="A test that failed saves another state the same way round. Your team, its coach and national staff read it in any case."
    >
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <EditFields
          form={form}
          stands={{ sharing: test.sharing }}
          show={{ sharing: (value) => SHARING_LABEL[value as Sharing] }}
        >
          <ProblemSummary problems={form.problems} />
          <SharingChoice form={form} now={test.sharing} />
          <Button>Save this</Button>
        </EditFields>
      </Form>
    </TestFrame>
  )
}
