import { useLoaderData } from '@remix-run/react'
import { counted } from '#app/kernel/plural.ts'
import { NewForYou } from '#app/network/new-for-you/NewForYou.tsx'
import { readNews } from '#app/network/new-for-you/queries.server.ts'
import { SearchField } from '#app/network/search/SearchField.tsx'
import { readSpaces } from '#app/network/spaces/queries.server.ts'
import { spaceHref, spaceLead, spaceName, spaceSlug, type Space } from '#app/network/spaces/space.ts'
import { pageOf } from '#app/platform/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Learning network')

export const loader = pageOf({ listed: readSpaces, news: readNews })

export default function Network() {
  const {
    listed: { spaces },
    news,
  } = useLoaderData<typeof loader>()
  const own = spaces.filter(({ kind }) => kind === 'team')
  return (
    <>
      <PageHeader
        name="Learning network"
        title="All teach, all learn"
        lead="Ask what another state may have solved already, and pass on what you learned."
      />
      <div className="space-y-10">
        <SearchField spaces={spaces.map((space) => ({ value: spaceSlug(space), label: spaceName(space) }))} />
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
