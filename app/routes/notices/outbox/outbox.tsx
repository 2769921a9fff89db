import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { MAIL_STATE_LABEL } from '#app/notices/outbox/outbox-mail.ts'
import { readOutbox } from '#app/notices/outbox/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Pagination } from '#app/ui/actions/Pagination.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export const loader = page(readOutbox)

export const meta = pageTitle('Outbox')

const TONE = {
  sent: 'plain',
  waiting: 'brand',
  doubtful: 'concern',
  'given-up': 'concern',
  'too-late': 'plain',
} as const

export default function OutboxPage() {
  const { mails, count, page: current, pages, sendsMail } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        name="Outbox"
        title={count === 1 ? 'One mail' : `${count} mails`}
        lead="Every mail to people, sent or waiting."
      />
      <div className="space-y-6">
        {!sendsMail && (
          <Notice title="No mail server is set, so nothing is sent" still>
            Open a mail that waits and pass its link on to the person it is for.
          </Notice>
        )}
        {mails.length === 0 ? (
          <EmptyState title="No mail yet">
            Invitations, answers to requests and links for a new password will be listed here.
          </EmptyState>
        ) : (
          <Table caption="Mails, the newest first" captionHidden>
            <thead>
              <tr>
                <th scope="col">Subject</th>
                <th scope="col">To</th>
                <th scope="col">Written</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <tr key={mail.id}>
                  <th scope="row">
                    <Link href={`/outbox/${mail.id}`}>{mail.subject}</Link>
                  </th>
                  <td>
                    {mail.toName && <span className="block">{mail.toName}</span>}
                    <span className="text-quiet">{mail.toAddress}</span>
                  </td>
                  <td className="whitespace-nowrap">{instantLabel(mail.queuedAt)}</td>
                  <td>
                    <Chip tone={TONE[mail.state]}>{MAIL_STATE_LABEL[mail.state]}</Chip>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pagination
          page={current}
          pageCount={pages}
          hrefFor={(to) => `/outbox?page=${to}`}
          label="Pages of the outbox"
        />
      </div>
    </>
  )
}
