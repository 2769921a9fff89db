import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { frequencyOf, periodLabel, periodLongLabel } from '#app/kernel/time/period.ts'
import { entryAddress } from '#app/measures/entry/address.ts'
import { reportedValueWords } from '#app/measures/entry/cell/value-state-words.ts'
import { readValueHistory } from '#app/measures/history/queries.server.ts'
import { Discussion } from '#app/network/links/Discussion.tsx'
import { chartHref } from '#app/network/links/link.ts'
import { readPointDiscussion } from '#app/network/links/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export const loader = pageOf({ view: readValueHistory, discussion: readPointDiscussion })

export const meta = pageTitle<typeof loader>((data) =>
  data ? `${data.view.measure.name}, ${periodLabel(data.view.period)} · ${data.view.team.name}` : null,
)

export default function ValueHistory() {
  const { view, discussion } = useLoaderData<typeof loader>()
  const { team, measure, period, now, former, may } = view
  const base = `/teams/${team.slug}/measures/${measure.slug}`
  const lines = [
    ...(now ? [{ ...now, recordedAt: now.at, recordedBy: now.by, until: 'Current' }] : []),
    ...former.map((value) => ({ ...value, until: signed(value.replacedAt, value.replacedBy) })),
  ]
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href: base },
        ]}
        name={`${team.name} · ${measure.name}`}
        title={`History of ${periodLongLabel(period)}`}
      />
      <div className="max-w-[52rem] space-y-6">
        {lines.length === 0 ? (
          <p className="text-quiet">No figure was ever saved for {periodLongLabel(period)}.</p>
        ) : (
          <Table caption={`${measure.name}, ${periodLabel(period)}, newest first`} captionHidden>
            <thead>
              <tr>
                <th scope="col">Figure</th>
                <th scope="col">Recorded</th>
                <th scope="col">Until</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((value, at) => (
                <tr key={at}>
                  <th scope="row">
                    {reportedValueWords(value.reported, measure.shape)}
                    {value.provisional && ', provisional'}
                  </th>
                  <td>{value.recordedAt ? signed(value.recordedAt, value.recordedBy) : ''}</td>
                  <td>{value.until}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {now?.comment && <p>Comment: “{now.comment}”</p>}
        <p className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
          <Link href={chartHref({ slug: measure.slug, period, team })}>See it on the chart</Link>
          {may.enter && (
            <Link href={entryAddress(team.slug, { [frequencyOf(period)]: period })}>
              Enter or correct {periodLabel(period)}
            </Link>
          )}
        </p>
        <Discussion discussion={discussion} />
      </div>
    </>
  )
}

const signed = (at: Date, by: string | null): string =>
  by === null ? instantLabel(at) : `${instantLabel(at)} by ${by}`
