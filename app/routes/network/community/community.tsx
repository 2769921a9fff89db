import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { counted } from '#app/kernel/text/plural.ts'
import { readCommunity } from '#app/network/community/queries.server.ts'
import {
  AnswersTable,
  AreasTable,
  TeamsTable,
  TimesTable,
  UnansweredList,
} from '#app/network/community/Tables.tsx'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Community')

export const loader = page(readCommunity, () => ({}))

export default function Community() {
  const { months, unanswered, teams, answers, areas } = useLoaderData<typeof loader>()
  const active = teams.filter(({ lastAt }) => lastAt !== null).length
  const quiet = areas.filter((area) => area.quiet).length
  return (
    <>
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        name="Community"
        title={`${active} of ${counted(teams.length, { one: 'team', other: 'teams' })} wrote in the last 90 days`}
        lead="Spaces of the areas and the commons. What teams write in their own spaces, and what is hidden or withdrawn, is not counted."
      />
      <div className="space-y-12">
        <Section
          title="Time to the first answer"
          lead="Median by month of the question, over 12 months; below it how many were answered of how many. An answer is a reply by somebody else; a dash means that nobody asked."
          of="times"
        >
          {months.length === 0 ? <None>No question was asked yet.</None> : <TimesTable months={months} />}
        </Section>
        <Section
          title={counted(unanswered.total, { one: 'unanswered question', other: 'unanswered questions' })}
          lead={
            unanswered.total > unanswered.questions.length
              ? `The ${unanswered.questions.length} that have waited longest; all are in the file.`
              : 'Those that have waited longest come first.'
          }
          of="unanswered"
        >
          {unanswered.total === 0 ? (
            <None>Every question has a reply by somebody else.</None>
          ) : (
            <UnansweredList questions={unanswered.questions} />
          )}
        </Section>
        <Section
          title="Which states answer which"
          lead="Replies to questions of another state in the last 12 months."
          of="answers"
        >
          {answers.length === 0 ? (
            <None>No state has answered another yet.</None>
          ) : (
            <AnswersTable answers={answers} />
          )}
        </Section>
        <Section
          title={
            quiet === 0 ? 'No area is quiet' : counted(quiet, { one: 'quiet area', other: 'quiet areas' })
          }
          lead="Quiet means that nothing was written for 30 days."
          of="areas"
        >
          <AreasTable areas={areas} />
        </Section>
        <Section title="Teams" lead="What each wrote in the last 90 days." of="states">
          <TeamsTable teams={teams} />
        </Section>
      </div>
    </>
  )
}

function Section({
  title,
  lead,
  of,
  children,
}: {
  title: string
  lead: string
  /** Which table the file holds. */
  of: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={of} className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id={of} className="text-xl">
            {title}
          </h2>
          <p className="max-w-prose text-quiet">{lead}</p>
        </div>
        <ButtonLink href={`/network/community.csv?of=${of}`} look="plain" size="sm" icon="download" reload>
          <span>
            Download CSV<span className="sr-only">: {title}</span>
          </span>
        </ButtonLink>
      </div>
      {children}
    </section>
  )
}

const None = ({ children }: { children: ReactNode }) => <p className="text-quiet">{children}</p>
