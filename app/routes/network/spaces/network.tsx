import { useLoaderData } from '@remix-run/react'
import { counted } from '#app/kernel/text/plural.ts'
import { Keys } from '#app/network/keys/Keys.tsx'
import { LiveNotices } from '#app/network/live/LiveNotices.tsx'
import { NewForYou } from '#app/network/new-for-you/NewForYou.tsx'
import { NextUnread } from '#app/network/new-for-you/NextUnread.tsx'
import { readNotesWaiting } from '#app/network/practice-notes/queries.server.ts'
import { readWaiting } from '#app/network/moderation/queries.server.ts'
import { readNews } from '#app/network/new-for-you/queries.server.ts'
import { readSpaces } from '#app/network/spaces/queries.server.ts'
import { spaceHref, spaceLead, spaceName, type Space } from '#app/network/spaces/space.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { SearchBox } from '#app/search/SearchBox.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Learning network')

export const loader = pageOf({
  listed: readSpaces,
  news: readNews,
  notes: readNotesWaiting,
  waiting: readWaiting,
})

export default function Network() {
  const {
    listed: { spaces },
    news,
    notes,
    waiting,
  } = useLoaderData<typeof loader>()
  const own = spaces.filter(({ kind }) => kind === 'team')
  return (
    <>
      <LiveNotices />
      <Keys />
      <PageHeader
        name="Learning network"
        title="All teach, all learn"
        lead="Ask what another state may have solved already, and pass on what you learned."
        action={<NextUnread />}
      />
      <div className="space-y-10">
        <SearchBox />
        <p>
          <Link href="/people">
            Who has done this? Find people by change idea, area, sector, role or region
          </Link>
        </p>
        <p>
          <Link href="/network/mine">Your bookmarks and drafts</Link>
        </p>
        {notes.waiting !== null && (
          <p>
            <Link href="/network/notes">
              {counted(notes.waiting, {
                one: 'proposed practice note needs a decision',
                other: 'proposed practice notes need a decision',
              })}
            </Link>
          </p>
        )}
        {waiting !== null && (
          <p>
            <Link href="/network/community">Community</Link>
            {' · '}
            <Link href="/network/moderation">Moderation</Link>
            {waiting > 0 &&
              ` · ${counted(waiting, { one: 'flagged post to review', other: 'flagged posts to review' })}`}
          </p>
        )}
        {news.topics.length > 0 && <NewForYou topics={news.topics} />}
        <section aria-labelledby="spaces" className="space-y-3">
          <h2 id="spaces" className="text-xl">
            Spaces
          </h2>
          <SpaceList spaces={spaces.filter(({ kind }) => kind !== 'team')} newIn={news.newIn} />
        </section>
        {own.length > 0 && (
          <section aria-labelledby="team-spaces" className="space-y-3">
            <h2 id="team-spaces" className="text-xl">
              Team spaces
            </h2>
            <SpaceList spaces={own} newIn={news.newIn} />
          </section>
        )}
      </div>
    </>
  )
}

function SpaceList({ spaces, newIn }: { spaces: readonly Space[]; newIn: Readonly<Record<string, number>> }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {spaces.map((space) => (
        <li key={space.id} className="space-y-1 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link href={spaceHref(space)} look="title">
              {spaceName(space)}
            </Link>
            <span className="text-sm text-quiet tabular-nums">
              {counted(space.topics, { one: 'topic', other: 'topics' })}
            </span>
            {(newIn[space.id] ?? 0) > 0 && <Chip tone="brand">{newIn[space.id]} new for you</Chip>}
          </p>
          <p className="max-w-prose text-sm text-quiet">{spaceLead(space)}</p>
        </li>
      ))}
    </ul>
  )
}
