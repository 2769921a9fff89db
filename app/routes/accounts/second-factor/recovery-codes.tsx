import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CodeField } from '#app/accounts/second-factor/CodeField.tsx'
import { PasswordField } from '#app/accounts/second-factor/own/PasswordField.tsx'
import { RecoveryCodes } from '#app/accounts/second-factor/own/RecoveryCodes.tsx'
import { renewRecoveryCodes } from '#app/accounts/second-factor/own/commands.server.ts'
import { readOwnFactor } from '#app/accounts/second-factor/own/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readOwnFactor, () => ({}))
export const action = submit(renewRecoveryCodes, ({ codes }) => data({ codes }))

export const meta = pageTitle('Recovery codes')

const trail = [
  { label: 'Your account', href: '/account' },
  { label: 'Second factor', href: '/account/second-factor' },
]

export default function NewRecoveryCodes() {
  const { state, freshCodes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'codes' in answer)
    return (
      <RecoveryCodes
        codes={answer.codes}
        title="Your new recovery codes"
        next={{ label: 'I have kept the codes, go on', href: '/account/second-factor' }}
      />
    )
  const form = returnedForm(answer)
  if (state !== 'on')
    return (
      <PageHeader
        trail={trail}
        title="There is nothing to recover yet"
        lead="Recovery codes come with a second factor."
        action={<ButtonLink href="/account/second-factor">To the second factor</ButtonLink>}
      />
    )
  return (
    <>
      <PageHeader
        trail={trail}
        title="Make new recovery codes"
        lead={`${freshCodes} of 10 are left. New ones take the place of all earlier ones.`}
      />
      <Form method="post" noValidate className="max-w-xl space-y-5">
        <ProblemSummary problems={form.problems} title="No codes were made" />
        <CodeField
          errors={form.errors('code')}
          label="Code of the app, or a recovery code"
          hint="Six digits of the app, or one of the recovery codes you have left."
          digitsOnly={false}
        />
        <PasswordField errors={form.errors('currentPassword')} />
        <Button>Make ten new codes</Button>
      </Form>
    </>
  )
}
