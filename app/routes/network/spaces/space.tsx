import { useLoaderData } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { FollowButtons } from '#app/network/follows/FollowButtons.tsx'
import { readSpaceFollow } from '#app/network/follows/queries.server.ts'
import { Keys } from '#app/network/keys/Keys.tsx'
import { LiveNotices } from '#app/network/live/LiveNotices.tsx'
import { NextUnread } from '#app/network/new-for-you/NextUnread.tsx'
import { readSpace } from '#app/network/topics/queries.server.ts'
import { spaceHref, spaceLead, spaceName } from '#app/network/spaces/space.ts'
import { TopicFilters } from '#app/network/topics/TopicFilters.tsx'
import { TopicList } from '#app/network/topics/TopicRow.tsx'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ read: readSpace, follow: readSpaceFollow }, ({ read, follow }) => ({
  ...read,
  follow,
}))

export const meta = pageTitle<typeof loader>((data) => (data ? spaceName(data.space) : 'Learning network'))

export default function SpacePage() {
  const { space, filter, ideas, above, topics, next, pausedUntil, may, waitLong, follow } =
    useLoaderData<typeof loader>()
  const { after, ...conditions } = filter
  const narrowed = Object.values(conditions).some((value) => value !== undefined)
  const here = spaceHref(space)
  const waiting = above?.unanswered ?? []
  const waitLongReasons = Object.fromEntries(waitLong.map((id) => [id, 'Three days without a reply.']))
  const pinned = above?.pinned ?? []
  const empty = topics.length + waiting.length + pinned.length === 0
  const start = may.start && (
    <ButtonLink href={`${here}/new`} icon="add">
      {space.kind === 'announcements' ? 'Announce' : 'Ask or share'}
    </ButtonLink>
  )
  return (
    <>
      <LiveNotices />
      <Keys />
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        name={spaceName(space)}
        title={headline(space.topics, waiting.length)}
        lead={spaceLead(space)}
        action={
          <>
            <NextUnread />
            <FollowButtons follow={follow} />
            {start}
          </>
        }
      />
      <div className="space-y-10">
        {pausedUntil && (
          <p>National staff paused your posting. You can post again on {dayLabel(pausedUntil)}.</p>
        )}
        {(space.topics > 0 || narrowed) && (
          <TopicFilters filter={conditions} href={here} space={space} ideas={ideas} />
        )}
        {may.routing && space.team && (
          <p className="text-sm">
            <Link href={`/teams/${space.team.slug}/questions`}>Whether other states may ask your team</Link>
          </p>
        )}
        {pinned.length > 0 && <TopicList topics={pinned} />}
        {waiting.length > 0 && (
          <Section title="Waiting for an answer">
            <TopicList topics={waiting} reasons={waitLongReasons} />
          </Section>
        )}
        {empty ? (
          <EmptyState
            title={narrowed ? 'No topic fits all of this' : 'Nothing is written here yet'}
            action={
              narrowed ? (
                <ButtonLink href={here} look="plain">
                  Show all topics
                </ButtonLink>
              ) : (
                start
              )
            }
          >
            {narrowed
              ? 'Try one condition less.'
              : 'A question here reaches every team that works on the same; a tip saves the next team its time.'}
          </EmptyState>
        ) : (
          topics.length > 0 && (
            <Section title={narrowed ? 'Topics that fit' : 'Recently active'}>
              <TopicList topics={topics} />
            </Section>
          )
        )}
        {(after !== undefined || next !== null) && (
          <nav aria-label="Pages of the list" className="flex flex-wrap gap-3" data-chrome>
            {after !== undefined && (
              <ButtonLink href={addressOf(here, conditions)} look="plain">
                Back to the beginning
              </ButtonLink>
            )}
            {next !== null && (
              <ButtonLink href={addressOf(here, { ...conditions, after: next })} look="plain">
                Older topics
              </ButtonLink>
            )}
          </nav>
        )}
      </div>
    </>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function headline(topics: number, waiting: number): string {
  if (topics === 0) return 'No topics yet'
  if (waiting === 0) return counted(topics, { one: 'topic', other: 'topics' })
  return counted(waiting, {
    one: 'question waits for an answer',
    other: 'questions wait for an answer',
  })
}

function addressOf(here: string, search: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(search).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return query.length === 0 ? here : `${here}?${new URLSearchParams(query).toString()}`
}
