import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { observe } from '#app/pdsa/stages/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { WholeTest } from '../tests/whole-test.tsx'
import { loadWholeTest } from '../tests/whole-test.server.ts'

export { meta } from '../tests/test.tsx'

export const loader = loadWholeTest
export const action = submit(observe, ({ team, test }) =>
  redirect(`/teams/${team}/tests/${test}?saved=seen#do`),
)

/** The page of the test, with what was typed where it could not be saved. */
/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function Observations() {
  const returned = useActionData<typeof action>()
  return (
    <WholeTest
      data={useLoaderData<typeof loader>()}
      returned={returned ? { of: 'do', form: returnedForm(returned) } : null}
    />
  )
}
