import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { PeopleTabs } from '#app/accounts/members/PeopleTabs.tsx'
import { sectorLabel } from '#app/accounts/members/sector.ts'
import { readRequests } from '#app/accounts/joining/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readRequests)

export const meta = pageTitle<typeof loader>((data) => `Requests to join ${data?.team.name ?? 'the team'}`)

export default function Requests() {
  const { team, waiting, answered, mayInvite } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}`
  const n = waiting.length
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: base },
        ]}
        name={`People of ${team.name}`}
        title={n === 0 ? 'No request waits' : n === 1 ? 'One person asks to join' : `${n} people ask to join`}
      />
      <PeopleTabs team={team.slug} current="requests" may={{ invite: mayInvite, decide: true }} />
      <div className="mt-8 max-w-3xl space-y-8">
        {n === 0 ? (
          <EmptyState title="Requests to join the team">
            People ask on <Link href="/join">the page to join a team</Link>. You are notified by mail when
            somebody does.
          </EmptyState>
        ) : (
          <ul className="space-y-4">
            {waiting.map((request) => (
              <Card as="li" key={request.id}>
                <h2 className="text-lg">
                  <Link href={`${base}/requests/${request.id}`} look="title">
                    {request.name}
                  </Link>
                </h2>
                <p className="text-sm text-quiet">
                  {sectorLabel(request.sector)} · {request.email} · {dayLabel(request.askedAt)}
                </p>
                <p className="mt-2 max-w-prose whitespace-pre-line">{request.reason}</p>
              </Card>
            ))}
          </ul>
        )}
        {answered.length > 0 && (
          <Disclosure summary={`Answered (${answered.length})`}>
            <ul className="space-y-1.5">
              {answered.map(({ id, name, decision, decidedAt, decidedBy }) => (
                <li key={id}>
                  {name}: {decision}
                  {decidedBy && ` by ${decidedBy}`}
                  {decidedAt && <span className="text-quiet">, {dayLabel(decidedAt)}</span>}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </>
  )
}
