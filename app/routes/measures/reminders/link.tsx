import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { readReminderLink, stopByLink } from '#app/measures/reminders/choice.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Reminders')

export const loader = page(readReminderLink)
// A mail program that sends the form by itself must not be led on (RFC 8058, section 3.1).
export const action = submit(stopByLink, () => data({ problems: [] }))

export default function ReminderLink() {
  const { address, stopped } = useLoaderData<typeof loader>()
  if (stopped) {
    return (
      <>
        <PageHeader
          name="Reminders"
          title="No more reminders"
          lead={`${address} gets no weekly reminders any more.`}
        />
        <p>
          You can switch them on again on <Link href="/account/reminders">your own page</Link>.
        </p>
      </>
    )
  }
  return (
    <>
      <PageHeader
        name="Reminders"
        title="Stop the weekly reminders"
        lead={`They go to ${address}, once a week, and name only what is missing.`}
      />
      <Form method="post">
        <Button>Stop the reminders</Button>
      </Form>
    </>
  )
}
