import { useLoaderData } from '@remix-run/react'
import { counted } from '#app/kernel/text/plural.ts'
import { instantLabel } from '#app/kernel/time/day.ts'
import { FLAG_REASON_LABEL } from '#app/network/moderation/decision.ts'
import type { QueuedCase } from '#app/network/moderation/moderation.ts'
import { ModerationTabs } from '#app/network/moderation/ModerationTabs.tsx'
import { readQueue } from '#app/network/moderation/queries.server.ts'
import { signedAs } from '#app/network/posts/post.ts'
import { spaceName } from '#app/network/spaces/space.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Moderation')

export const loader = page(readQueue)

export default function Queue() {
  const { cases, next, first } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        name="Moderation"
        title="Flagged posts"
        lead="Those that have waited longest come first. The people who flagged a post are notified of your decision."
      />
      <div className="space-y-6">
        <ModerationTabs current="/network/moderation" />
        {cases.length === 0 ? (
          <EmptyState title={first ? 'No post is flagged' : 'No more flagged posts'}>
            {first ? (
              'A post that somebody flags is listed here until you have decided about it.'
            ) : (
              <Link href="/network/moderation">Back to the first page</Link>
            )}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {cases.map((one) => (
              <Queued key={one.id} one={one} />
            ))}
          </ul>
        )}
        {next !== null && (
          <ButtonLink href={`/network/moderation?after=${encodeURIComponent(next)}`} look="plain">
            Later flags
          </ButtonLink>
        )}
      </div>
    </>
  )
}

function Queued({ one: { post, topic, space, reasons, openedAt, takenBy } }: { one: QueuedCase }) {
  return (
    <li className="space-y-2 py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={`/network/posts/${post.id}/moderation`} look="title">
          Post {post.number} of {topic.title}
        </Link>
        <span className="text-sm text-quiet">{spaceName(space)}</span>
      </p>
      <p className="max-w-prose break-words">
        <span className="font-semibold">{signedAs(post)}:</span> {post.excerpt}
      </p>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        {reasons.map(({ reason, count }) => (
          <Chip key={reason} tone="concern">
            {FLAG_REASON_LABEL[reason]}
            {count > 1 && `: ${counted(count, { one: 'flag', other: 'flags' })}`}
          </Chip>
        ))}
        {takenBy !== null && <Chip tone="brand">{takenBy} is looking at this</Chip>}
        {post.withdrawn && <Chip>Not shown any more</Chip>}
        <span className="text-quiet">Flagged first {instantLabel(openedAt)}</span>
      </p>
    </li>
  )
}
