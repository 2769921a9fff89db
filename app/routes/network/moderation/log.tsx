import { useLoaderData } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { stepWords, type LogEntry } from '#app/network/moderation/log.ts'
import { staffName } from '#app/network/moderation/moderation.ts'
import { ModerationTabs } from '#app/network/moderation/ModerationTabs.tsx'
import { readLog } from '#app/network/moderation/queries.server.ts'
import { postHref } from '#app/network/posts/post.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export const meta = pageTitle('Log of moderation')

export const loader = page(readLog)

export default function Log() {
  const { entries, first, older } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        name="Moderation"
        title="What staff did"
        lead="Newest first. Nothing in here can be changed or taken out."
      />
      <div className="space-y-6">
        <ModerationTabs current="/network/moderation/log" />
        {entries.length === 0 ? (
          <EmptyState title="Nothing was done yet">
            Every decision about a post or a person is listed here, with who made it and why.
          </EmptyState>
        ) : (
          <Table caption="What staff did in the learning network" captionHidden>
            <thead>
              <tr>
                {['When', 'Who', 'What', 'About', 'Where', 'Reason'].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={entry.id} entry={entry} />
              ))}
            </tbody>
          </Table>
        )}
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          {!first && <Link href="/network/moderation/log">Newest entries</Link>}
          {older !== null && <Link href={`/network/moderation/log?before=${older}`}>Older entries</Link>}
        </p>
      </div>
    </>
  )
}

const Row = ({ entry: { at, by, about, topic, number, reason, ...step } }: { entry: LogEntry }) => (
  <tr>
    <td className="whitespace-nowrap">{instantLabel(at)}</td>
    <td>{staffName(by)}</td>
    <td>{stepWords(step)}</td>
    <td>{about}</td>
    <td>
      {topic && (
        <Link href={postHref(topic.id, number ?? 1)}>
          {number === null ? topic.title : `Post ${number} of ${topic.title}`}
        </Link>
      )}
    </td>
    <td className="min-w-48 break-words">{reason}</td>
  </tr>
)
