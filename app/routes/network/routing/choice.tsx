import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { chooseRouting } from '#app/network/routing/commands.server.ts'
import { readRoutingChoice } from '#app/network/routing/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Questions to your team')

export const loader = page(readRoutingChoice)
export const action = submit(chooseRouting, ({ team }) => redirect(`/network/team-${team}`))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function RoutingChoice() {
  const { team, asked } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const stands = asked ? 'yes' : 'no'
  return (
    <>
      <PageHeader
        trail={[{ label: `${team.name} team space`, href: `/network/team-${team.slug}` }]}
        name={team.name}
        title="Questions to your team"
        lead="Your team is suggested to people who ask about something that you tested and shared."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <EditFields form={form} stands={{ asked: stands }}>
          <ProblemSummary problems={form.problems} />
          <RadioGroup
            legend="Questions of other states"
            name="asked"
            id="asked"
            errors={form.errors('asked')}
            defaultValue={form.value('asked', stands)}
            choices={[
              { value: 'yes', label: 'Send them to us', hint: 'Twice a week at most.' },
              { value: 'no', label: 'Not put to us' },
            ]}
          />
          <Button>Save</Button>
        </EditFields>
      </Form>
    </>
  )
}
