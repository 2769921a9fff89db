import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { STAGE_FORM } from '#app/pdsa/stages/forms.ts'
import { decideTest } from '#app/pdsa/stages/commands.server.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { WholeTest } from '../tests/whole-test.tsx'
import { loadWholeTest } from '../tests/whole-test.server.ts'

export { meta } from '../tests/test.tsx'

export const loader = loadWholeTest
export const action = submit(
  decideTest,
  ({ team, test, decision }) =>
    redirect(
      decision === 'adapt'
        ? `/teams/${team}/tests/new?after=${test}`
        : `/teams/${team}/tests/${test}?saved=decided`,
    ),
  () => ({}),
  formReader(STAGE_FORM),
)

/** The page of the test, with what was typed where it could not be saved. */
/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function StageAct() {
  const returned = useActionData<typeof action>()
  return (
    <WholeTest
      data={useLoaderData<typeof loader>()}
      returned={returned ? { of: 'act', form: returnedForm(returned) } : null}
    />
  )
}
