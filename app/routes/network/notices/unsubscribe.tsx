import { data } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { stopMails } from '#app/network/notice-mails/commands.server.ts'
import { MAIL_KIND_WORDS } from '#app/network/notice-mails/mail-kind.ts'
import { readStop } from '#app/network/notice-mails/queries.server.ts'
import { capitalized } from '#app/kernel/text/text.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Mails of the learning network')

export const loader = page(readStop)
// A mail program that sends the form by itself must not be led on (RFC 8058, section 3.1).
export const action = submit(stopMails, () => data({ problems: [] }))

export default function Unsubscribe() {
  const { kind, address, stopped } = useLoaderData<typeof loader>()
  const words = MAIL_KIND_WORDS[kind]
  return (
    <>
      <PageHeader
        name="Mails of the learning network"
        title={stopped ? 'Stopped' : `Stop ${words}`}
        lead={
          stopped
            ? `${capitalized(words)}: no more to ${address}.`
            : `They come to ${address}. What was said stays in the app.`
        }
      />
      {stopped ? (
        <p>
          <Link href="/account/notices">Choose what reaches you, and how</Link>
        </p>
      ) : (
        <Form method="post">
          <Button>Stop {words}</Button>
        </Form>
      )}
    </>
  )
}
