import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { MissingSectors } from '#app/accounts/members/MissingSectors.tsx'
import { readMembers } from '#app/accounts/members/queries.server.ts'
import { TeamAims } from '#app/charts/team/TeamAims.tsx'
import { ChartCard } from '#app/charts/team/ChartCard.tsx'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { DueSection } from '#app/measures/due/DueSection.tsx'
import { CoverageTable } from '#app/measures/coverage/CoverageTable.tsx'
import { readTeamCoverage } from '#app/measures/coverage/queries.server.ts'
import { readTeamSeries } from '#app/measures/queries.server.ts'
import { DiagramLines } from '#app/pdsa/diagram/DiagramLines.tsx'
import { readTeamDiagrams } from '#app/pdsa/diagram/queries.server.ts'
import { DueTests } from '#app/pdsa/due/DueTests.tsx'
import { readDueTests } from '#app/pdsa/due/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { readTeamScores } from '#app/review/assessment/queries.server.ts'
import { TeamScores } from '#app/review/assessment/TeamScores.tsx'
import { promisesHeadline } from '#app/review/promises/promise.ts'
import { readTeamPromises } from '#app/review/promises/queries.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { teamView } from './team-view.ts'

export const loader = pageOf(
  {
    areas: readTeamAreas,
    figures: readTeamSeries,
    written: readTeamMarks,
    people: readMembers,
    reported: readTeamCoverage,
    tests: readDueTests,
    drawn: readTeamDiagrams,
    assessed: readTeamScores,
    promised: readTeamPromises,
  },
  teamView,
)

export const meta = pageTitle<typeof loader>((data) => data?.team.name ?? 'Team')

export default function TeamPage() {
  const {
    team,
    open,
    aims,
    may,
    due,
    charts,
    otherCharts,
    people,
    reported,
    drivers,
    tests,
    assessed,
    promised,
  } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[{ label: 'Teams', href: '/teams' }]}
        name={`${team.jurisdictionCode} · HHS region ${team.hhsRegion}`}
        title={team.name}
        action={
          <>
            {may.administer && (
              <ButtonLink href={`${base}/administration`} look="plain">
                Team settings
              </ButtonLink>
            )}
            {may.import && (
              <ButtonLink href={`${base}/import`} look="plain">
                Import a file
              </ButtonLink>
            )}
            {may.enter && charts.length > 0 && <ButtonLink href={`${base}/entry`}>Enter numbers</ButtonLink>}
          </>
        }
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        {team.closed && (
          <Notice still title={`${team.name} is closed`}>
            <p>Its record stays readable, and nothing is added to it any more.</p>
            {may.administer && (
              <p>
                <Link href={`${base}/administration`}>Why it was closed, and how to open it again</Link>
              </p>
            )}
          </Notice>
        )}
        <DueSection
          team={team}
          series={due}
          enters={may.enter}
          heading="Due now"
          whenUnpicked="No measures are picked, so nothing is due."
        />
        <DueTests {...tests} heading="Tests due" />
        {reported.areas.length > 0 && <CoverageTable teamSlug={team.slug} {...reported} />}
        <TeamAims team={team} open={open} aims={aims} may={may} />
        <DiagramLines teamSlug={team.slug} lines={drivers} />
        <section aria-labelledby="charts" className="space-y-4">
          <h2 id="charts" className="text-xl">
            Charts, strongest signal first
          </h2>
          {charts.length === 0 ? (
            <EmptyState
              title="No measures yet"
              action={may.chooseMeasures && <ButtonLink href={`${base}/measures`}>Pick measures</ButtonLink>}
            >
              Five to seven measures show whether the work makes a difference. Each gets a run chart here.
            </EmptyState>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {charts.map(({ slug, chart }) => (
                <ChartCard key={slug} chart={chart} href={`${base}/measures/${slug}`} />
              ))}
            </ul>
          )}
          {charts.length > 1 && (
            <p>
              <Link href={`${base}/charts`}>All charts beside each other</Link>
            </p>
          )}
          {otherCharts.length > 0 && (
            <div>
              <h3 className="font-semibold">The other measures</h3>
              <ul className="mt-2 space-y-1">
                {otherCharts.map(({ slug, name, headline }) => (
                  <li key={slug}>
                    <Link href={`${base}/measures/${slug}`}>{name}</Link>
                    <span className="text-quiet">: {headline}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </section>
        <TeamScores href={`${base}/assessment`} {...assessed} />
        <section aria-labelledby="promises" className="space-y-3">
          <h2 id="promises" className="text-xl">
            Promises and comments
          </h2>
          <p>
            {promisesHeadline(promised)}.{' '}
            <Link href={`${base}/promises`}>Promises of the team and its coach</Link>
          </p>
          <p>
            <Link href={`${base}/comments`}>Comments of the team and its coach</Link>
          </p>
        </section>
        <section aria-labelledby="people" className="space-y-3">
          <h2 id="people" className="text-xl">
            People
          </h2>
          <p>
            <Link href={`${base}/members`}>
              {people.count === 1 ? 'One member' : `${people.count} members`}
            </Link>
            {people.sectors > 0 &&
              ` from ${people.sectors === 1 ? 'one sector' : `${people.sectors} sectors`}`}
            .
          </p>
          <MissingSectors missing={people.missing} />
          <p>
            <Link href={`/people?team=${team.slug}`}>{team.name} in the directory</Link>
          </p>
        </section>
      </div>
    </>
  )
}
