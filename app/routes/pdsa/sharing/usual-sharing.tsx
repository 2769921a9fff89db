import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SharingChoice } from '#app/pdsa/sharing/SharingChoice.tsx'
import { chooseUsualSharing } from '#app/pdsa/sharing/commands.server.ts'
import { readUsualSharing } from '#app/pdsa/sharing/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Who may read new tests')

export const loader = page(readUsualSharing)
export const action = submit(chooseUsualSharing, ({ team }) => redirect(`/teams/${team}/tests`))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function UsualSharing() {
  const { team, usual } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
        ]}
        name={`${team.name} · tests of change`}
        title="Who may read new tests"
        lead="What every new test begins with; each can be changed on its own page. Tests that are there already stay as they are."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <EditFields form={form} stands={{ sharing: usual }}>
          <ProblemSummary problems={form.problems} />
          <SharingChoice form={form} now={usual} />
          <Button>Save this</Button>
        </EditFields>
      </Form>
    </>
  )
}
