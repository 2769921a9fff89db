import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CodeField } from '#app/accounts/second-factor/CodeField.tsx'
import { PasswordField } from '#app/accounts/second-factor/own/PasswordField.tsx'
import { turnOff } from '#app/accounts/second-factor/own/commands.server.ts'
import { readOwnFactor } from '#app/accounts/second-factor/own/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readOwnFactor, () => ({}))
export const action = submit(turnOff, () => redirect('/account/second-factor?off=yes'))

export const meta = pageTitle('Turn the second factor off')

const trail = [
  { label: 'Your account', href: '/account' },
  { label: 'Second factor', href: '/account/second-factor' },
]

export default function Removal() {
  const { state, required } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  if (state !== 'on')
    return (
      <PageHeader
        trail={trail}
        title="Your second factor is not on"
        action={<ButtonLink href="/account/second-factor">To the second factor</ButtonLink>}
      />
    )
  return (
    <>
      <PageHeader
        trail={trail}
        title="Turn the second factor off"
        lead="The password alone opens your account then. To move to another phone or app, turn it off here and set it up again with the new one."
      />
      <div className="max-w-xl space-y-6">
        {required && (
          <Notice kind="caution" title="It is required of you" still>
            After this, nothing but setting up a new one is open to you.
          </Notice>
        )}
        <Form method="post" noValidate className="space-y-5">
          <ProblemSummary problems={form.problems} title="The second factor is still on" />
          <CodeField
            errors={form.errors('code')}
            label="Code of the app, or a recovery code"
            hint="Six digits of the app; a recovery code if you have lost it."
            digitsOnly={false}
          />
          <PasswordField errors={form.errors('currentPassword')} />
          <Button look="danger">Turn the second factor off</Button>
        </Form>
      </div>
    </>
  )
}
