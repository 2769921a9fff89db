import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { setHandlings } from '#app/teams/identifying/commands.server.ts'
import { HandlingsForm } from '#app/teams/identifying/HandlingsForm.tsx'
import { readHandlings } from '#app/teams/identifying/queries.server.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Identifying text')

export const loader = page(readHandlings, () => ({}))
export const action = submit(setHandlings, () => redirect('/staff/identifying'))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function IdentifyingText() {
  const { handlings, set } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Program', href: '/staff' }]}
        name="Identifying text"
        title="Text that could identify a person or a small place"
        lead="Comments, notes on charts and tests of change are read by other states. Before one is saved, its writer sees each sentence of these kinds with the reason and a wording that identifies nobody. Choose what follows."
      />
      <HandlingsForm form={form} handlings={handlings} set={set} />
    </>
  )
}
