import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { writePlan } from '#app/pdsa/stages/commands.server.ts'
import { submit } from '#app/platform/route-edge.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { WholeTest } from './whole-test.tsx'
import { loadWholeTest } from './whole-test.server.ts'

export { meta } from './test.tsx'

export const loader = loadWholeTest
export const action = submit(writePlan, ({ team, test, begun }) =>
  redirect(`/teams/${team}/tests/${test}?saved=${begun ? 'begun' : 'plan'}`),
)

/** The page of the test, with what was typed where it could not be saved. */
export default function StagePlan() {
  const returned = useActionData<typeof action>()
  return (
    <WholeTest
      found={useLoaderData<typeof loader>()}
      returned={returned ? { of: 'plan', form: returnedForm(returned) } : null}
    />
  )
}
