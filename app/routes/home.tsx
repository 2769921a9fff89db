import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { ChartCard } from '#app/charts/team/ChartCard.tsx'
import { readMemberMarks } from '#app/charts/queries.server.ts'
import { DueSection } from '#app/measures/due/DueSection.tsx'
import { readMemberHome } from '#app/measures/queries.server.ts'
import { NewForYou } from '#app/network/new-for-you/NewForYou.tsx'
import { readNetworkHome } from '#app/network/new-for-you/queries.server.ts'
import { OwnConversations } from '#app/network/own/OwnConversations.tsx'
import { DueTests } from '#app/pdsa/due/DueTests.tsx'
import { readOwnDueTests } from '#app/pdsa/due/queries.server.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { Board } from '#app/review/board/Board.tsx'
import { boardHeadline, type BoardRow } from '#app/review/board/board.ts'
import { readBoard } from '#app/review/board/queries.server.ts'
import { DuePromises } from '#app/review/promises/DuePromises.tsx'
import { readOwnPromises } from '#app/review/promises/queries.server.ts'
import { readCoachedTeams } from '#app/network/coached-teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import type { loader as frameLoader } from './frame.tsx'
import { homeView } from './home-view.ts'

export const meta = pageTitle('Home')

export const loader = pageOf(
  {
    ...{ home: readMemberHome, written: readMemberMarks, tests: readOwnDueTests, network: readNetworkHome },
    ...{ board: readBoard, coached: readCoachedTeams, promised: readOwnPromises },
  },
  homeView,
)

export default function Home() {
  const { teams, moved, tests, promised, network, board } = useLoaderData<typeof loader>()
  const person = useRouteLoaderData<typeof frameLoader>('routes/frame')?.person
  const teamsWithDue = teams.filter((team) => team.series.some((series) => series.dueBy.length > 0))
  return (
    <>
      <PageHeader
        name={person?.label}
        title={
          network?.own
            ? newsHeadline(network.topics.length)
            : headline(teams.length, teamsWithDue.length, board)
        }
      />
      <div className="space-y-10">
        {board && teams.length === 0 && <Board {...board} />}
        {[...teams, ...(board?.rows ?? [])].some((team) => team.demo) && <DemoNotice />}
        {teams.map((team) => (
          <DueSection
            key={team.slug}
            team={team}
            series={team.series}
            enters={team.enters}
            heading={`Due now in ${team.name}`}
            whenUnpicked={
              <>
                No measures are picked yet. <Link href={`/teams/${team.slug}`}>Open the team page</Link> to
                begin.
              </>
            }
          />
        ))}
        <DueTests {...tests} heading="Tests due" namesTeam={teams.length > 1} />
        <DuePromises {...promised} namesTeam={teams.length > 1} />
        {moved.length > 0 && (
          <section aria-labelledby="moved" className="space-y-4">
            <h2 id="moved" className="text-xl">
              Charts that moved
            </h2>
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {moved.map(({ team, slug, chart }) => (
                <ChartCard
                  key={`${team.slug} ${slug}`}
                  chart={chart}
                  href={`/teams/${team.slug}/measures/${slug}`}
                  above={teams.length === 1 ? undefined : team.name}
                />
              ))}
            </ul>
          </section>
        )}
        {board && teams.length > 0 && <Board {...board} headed />}
        {network && <NewForYou topics={network.topics} />}
        {network?.own && <OwnConversations {...network.own} />}
        {teams.length === 0 && !board && !network?.own && (
          <EmptyState
            title="Nothing is due for you"
            action={<ButtonLink href="/areas">Read about the six strategy areas</ButtonLink>}
          >
            You do not belong to a state team. The strategy areas show what the states work on and what they
            try
            {person?.opensTeams ? (
              <>
                ; as national staff you can also <Link href="/teams">open any team</Link>
              </>
            ) : null}
            .
          </EmptyState>
        )}
      </div>
    </>
  )
}

const newsHeadline = (topics: number): string =>
  topics === 0
    ? 'Nothing is new for you'
    : counted(topics, { one: 'topic is new for you', other: 'topics are new for you' })

function headline(
  own: number,
  teamsWithDue: number,
  board: { readonly rows: readonly Pick<BoardRow, 'needs'>[] } | null,
): string {
  if (own > 0) return teamsWithDue === 0 ? 'Nothing is due' : 'Numbers are due'
  return board ? boardHeadline(board.rows) : 'Home'
}
