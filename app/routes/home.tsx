import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { ChartCard } from '#app/charts/team/ChartCard.tsx'
import { readOwnMarks } from '#app/charts/queries.server.ts'
import { DueSection } from '#app/measures/due/DueSection.tsx'
import { readHome } from '#app/measures/queries.server.ts'
import { NewForYou } from '#app/network/new-for-you/NewForYou.tsx'
import { readNetworkHome } from '#app/network/new-for-you/queries.server.ts'
import { OwnConversations } from '#app/network/own/OwnConversations.tsx'
import { DueTests } from '#app/pdsa/due/DueTests.tsx'
import { readOwnDueTests } from '#app/pdsa/due/queries.server.ts'
import { counted } from '#app/kernel/plural.ts'
import { pageOf } from '#app/platform/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import type { loader as frameLoader } from './frame.tsx'
import { homeView } from './home-view.ts'

export const meta = pageTitle('Home')

export const loader = pageOf(
  { home: readHome, written: readOwnMarks, tests: readOwnDueTests, network: readNetworkHome },
  homeView,
)

export default function Home() {
  const { teams, moved, tests, network } = useLoaderData<typeof loader>()
  const person = useRouteLoaderData<typeof frameLoader>('routes/frame')?.person
  const own = teams.filter((team) => team.own)
  const coached = teams.filter((team) => !team.own)
  const teamsWithDue = own.filter((team) => team.series.some((series) => series.dueBy.length > 0))
  return (
    <>
      <PageHeader
        name={person?.label}
        title={
          network?.own
            ? newsHeadline(network.topics.length)
            : headline(own.length, teamsWithDue.length, coached)
        }
      />
      <div className="space-y-10">
        {teams.some((team) => team.demo) && <DemoNotice />}
        {own.map((team) => (
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
        <DueTests {...tests} heading="Tests that wait for you" namesTeam={own.length > 1} />
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
                  above={own.length === 1 && team.own ? undefined : team.name}
                />
              ))}
            </ul>
          </section>
        )}
        {coached.length > 0 && (
          <section aria-labelledby="coached" className="space-y-3">
            <h2 id="coached" className="text-xl">
              Teams you coach
            </h2>
            <ul className="divide-y divide-line border-y border-line">
              {coached.map((team) => (
                <li key={team.slug} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
                  <Link href={`/teams/${team.slug}`} look="title">
                    {team.name}
                  </Link>
                  <span className="text-quiet">{waitingSentence(team.series)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {network && <NewForYou topics={network.topics} />}
        {network?.own && <OwnConversations {...network.own} />}
        {teams.length === 0 && !network?.own && (
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
  coached: readonly { readonly series: readonly ObligationList[] }[],
): string {
  if (own > 0) return teamsWithDue === 0 ? 'Nothing is due' : 'Numbers are due'
  if (coached.length === 0) return 'Home'
  const waiting = coached.filter((team) => team.series.some((series) => series.dueBy.length > 0)).length
  return waiting === 0
    ? 'All your teams have answered what is due'
    : `${waiting} of ${coached.length} teams have figures due`
}

type ObligationList = { readonly dueBy: readonly { readonly overdue: boolean }[] }

function waitingSentence(series: readonly ObligationList[]): string {
  if (series.length === 0) return 'No measures picked yet'
  const waiting = series.reduce((sum, one) => sum + one.dueBy.length, 0)
  const overdue = series.reduce((sum, one) => sum + one.dueBy.filter((figure) => figure.overdue).length, 0)
  if (waiting === 0) return 'Everything answered'
  const words = waiting === 1 ? '1 figure due' : `${waiting} figures due`
  return overdue === 0 ? words : `${words}, ${overdue} overdue`
}
