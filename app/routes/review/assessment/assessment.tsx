import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readMembers } from '#app/accounts/members/queries.server.ts'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import { readCatalog, readTeamSeries } from '#app/measures/queries.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { AssessmentForm } from '#app/review/assessment/AssessmentForm.tsx'
import { assessOwnTeam, assessTeam } from '#app/review/assessment/commands.server.ts'
import { EvidenceList } from '#app/review/assessment/evidence/EvidenceList.tsx'
import { HistoryTable } from '#app/review/assessment/HistoryTable.tsx'
import { ScoreChart } from '#app/review/assessment/line/ScoreChart.tsx'
import { MonthChoice } from '#app/review/assessment/MonthChoice.tsx'
import { NewestScores } from '#app/review/assessment/NewestScores.tsx'
import { readAssessment } from '#app/review/assessment/queries.server.ts'
import { ScaleList } from '#app/review/assessment/scale/ScaleList.tsx'
import { GIVERS } from '#app/review/assessment/score.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { assessmentView } from './assessment-view.ts'

export const loader = pageOf(
  {
    assessment: readAssessment,
    areas: readTeamAreas,
    figures: readTeamSeries,
    written: readTeamMarks,
    people: readMembers,
    catalog: readCatalog,
  },
  assessmentView,
)

const shown = ({ team, month }: { team: string; month: string }) =>
  redirect(`/teams/${team}/assessment?month=${month}`)

export const action = stepsOf({
  coach: submit(assessTeam, shown),
  team: submit(assessOwnTeam, shown),
})

export const meta = pageTitle<typeof loader>((data) =>
  data ? `${data.team.name}: assessment` : 'Assessment',
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function AssessmentPage() {
  const view = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { team, month, gives, scale, newestWording } = view
  const givers = GIVERS.filter((giver) => gives[giver] !== null)
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: `/teams/${team.slug}` },
        ]}
        name={`${team.name} · Assessment`}
        title={view.headline}
        lead="The assessment scale for collaboratives runs from 0.5 to 5.0. A person decides each score; a score may fall, and every earlier one stays."
        action={givers.length > 0 && <ButtonLink href="#assess">Score {monthLabel(month)}</ButtonLink>}
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        <section aria-labelledby="scores" className="space-y-4">
          <h2 id="scores" className="text-xl">
            Newest scores
          </h2>
          <NewestScores {...view.newest} teamName={team.name} talkingPoint={view.talkingPoint} />
          <ScoreChart scores={view.line} />
        </section>
        <section aria-labelledby="evidence" className="space-y-4">
          <h2 id="evidence" className="text-xl">
            Evidence
          </h2>
          <p className="max-w-prose">
            What the data of {team.name} show as of {dayLabel(new Date(view.asOf))}. It does not add up to a
            score: data cannot see everything, and no score is suggested.
          </p>
          <EvidenceList items={view.evidence} />
        </section>
        {givers.length > 0 && (
          <section aria-labelledby="assess" className="space-y-6">
            <h2 id="assess" className="text-xl">
              {givers.includes('coach') ? `Score ${team.name}` : 'Score your own team'}
            </h2>
            <MonthChoice months={view.months} month={month} />
            {givers.map((giver) => (
              <AssessmentForm
                key={`${giver} ${month}`}
                giver={giver}
                teamName={team.name}
                month={month}
                levels={view.names}
                stands={gives[giver]!}
                form={returnedForm(returned?.typed['as'] === giver ? returned : undefined)}
              />
            ))}
          </section>
        )}
        <section aria-labelledby="scale" className="space-y-4">
          <h2 id="scale" className="text-xl">
            {scale.number === newestWording ? 'The scale' : `The scale in wording ${scale.number}`}
          </h2>
          {scale.number !== newestWording && (
            <p>
              It has been reworded since. <Link href="?#scale">Show the wording in force</Link>
            </p>
          )}
          <ScaleList levels={scale.levels} keyMeasures={view.keyMeasures} />
          {view.mayReword && (
            <p>
              <Link href="/staff/assessment-scale">Reword the scale</Link>
            </p>
          )}
        </section>
        {view.assessments.length > 0 && (
          <section aria-labelledby="history" className="space-y-4">
            <h2 id="history" className="text-xl">
              All scores
            </h2>
            <HistoryTable assessments={view.assessments} newestWording={newestWording} />
          </section>
        )}
      </div>
    </>
  )
}
