import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readFactorReset, resetFactor } from '#app/accounts/second-factor/staff/commands.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const loader = page(readFactorReset)
export const action = submit(resetFactor, () => redirect('/people/second-factors'))

export const meta = pageTitle<typeof loader>((data) => `Second factor of ${data?.name ?? 'a person'}`)

export default function Reset() {
  const { name, email, since, self } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const trail = [{ label: 'Second factors', href: '/people/second-factors' }]
  if (self)
    return (
      <PageHeader
        trail={trail}
        title="This is your own"
        lead={
          <>
            Turn it off on <Link href="/account/second-factor">your own page</Link>, with your password and a
            code; or ask a colleague.
          </>
        }
      />
    )
  if (since === null)
    return (
      <PageHeader
        trail={trail}
        title={`${name} has no second factor`}
        lead="There is nothing to take away."
      />
    )
  return (
    <>
      <PageHeader
        trail={trail}
        name={`${email}, on since ${dayLabel(since)}`}
        title={`Take the second factor of ${name} away`}
        lead="For somebody who has lost the app and the recovery codes. Make sure first that it is them: call back on a number you know, or ask their team lead."
      />
      <Form method="post" noValidate className="max-w-2xl space-y-5">
        <ProblemSummary problems={form.problems} title="Nothing was changed" />
        <p>
          {name} is signed out everywhere and notified by mail. From then on the password alone opens the
          account, until a new second factor is set up.
        </p>
        <Field
          label="How do you know that it is them?"
          hint="Kept with the date and your name."
          {...fieldProps(form, 'reason')}
          required
        >
          <Textarea rows={3} maxLength={500} />
        </Field>
        <Button look="danger">Take it away</Button>
      </Form>
    </>
  )
}
