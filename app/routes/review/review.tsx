import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { readTalk } from '#app/network/coached-teams/queries.server.ts'
import { TopicRow } from '#app/network/topics/TopicRow.tsx'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { ChangedCharts } from '#app/review/reviews/ChangedCharts.tsx'
import { ChangedAims, ChangedMembers, ChangedTests, LateData } from '#app/review/reviews/ChangeLists.tsx'
import { CoachNoteForm, CoachNoteList, OnlyForCoaches } from '#app/review/coach-notes/CoachNotes.tsx'
import { ThreadList } from '#app/review/comments/ThreadList.tsx'
import { pinTeam } from '#app/review/board/commands.server.ts'
import { MakePromiseForm } from '#app/review/promises/PromiseForms.tsx'
import { PromiseList } from '#app/review/promises/PromiseList.tsx'
import { markReviewed, undoOwnReview } from '#app/review/reviews/commands.server.ts'
import { readReview } from '#app/review/reviews/queries.server.ts'
import { FIRST_REVIEW_DAYS } from '#app/review/reviews/review.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = pageOf({ review: readReview, talk: readTalk })

export const meta = pageTitle<typeof loader>((data) => `Review of ${data?.review.team.name ?? 'a team'}`)

export const action = stepsOf({
  mark: submit(markReviewed, ({ team }) => redirect(`/home?reviewed=${team}`, 303)),
  pin: submit(pinTeam, ({ team }) => redirect(`/home#board-${team}`, 303)),
  undo: submit(undoOwnReview, ({ team }) => redirect(`/teams/${team}/review`, 303)),
})

export default function Review() {
  const {
    review: {
      team,
      line,
      seen,
      charts,
      tests,
      aims,
      members,
      late,
      promises,
      people,
      asker,
      today,
      threads,
      notes,
    },
    talk: { topics },
  } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems ?? []
  const changes = charts.length + tests.length + aims.length + members.length + topics.length
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Board', href: '/home' },
          { label: team.name, href: base },
        ]}
        name={`Review of ${team.name}`}
        title={changes === 0 ? 'Nothing changed' : headline(charts.length, tests.length)}
        lead={<Since line={line} teamSlug={team.slug} />}
        action={
          <Form method="post" action={`${base}/review?step=mark`}>
            <FormKey />
            <input type="hidden" name="seen" value={seen.toISOString()} />
            <Button>Mark reviewed</Button>
          </Form>
        }
      />
      <div className="space-y-10">
        <ProblemSummary problems={problems} />
        {team.demo && <DemoNotice />}
        {changes === 0 ? (
          <EmptyState title={`No news of ${team.name}`}>
            No value, test, aim, topic or member changed since then.{' '}
            <Link href={base}>Open the team page</Link> to see its current state.
          </EmptyState>
        ) : (
          <ChangedCharts teamSlug={team.slug} charts={charts} />
        )}
        <ChangedTests teamSlug={team.slug} tests={tests} />
        <section aria-labelledby="promises" className="space-y-3">
          <h2 id="promises" className="text-xl">
            Promises
          </h2>
          {promises.length > 0 && (
            <PromiseList team={team.slug} promises={promises} today={today} mayWrite back="review" />
          )}
          <Disclosure summary="Write a promise down" printed="as-on-screen">
            <MakePromiseForm
              team={team.slug}
              people={people}
              asker={asker}
              form={returnedForm(undefined)}
              back="review"
            />
          </Disclosure>
          <p>
            <Link href={`${base}/promises`}>All promises of {team.name}</Link>
          </p>
        </section>
        <section aria-labelledby="notes" className="space-y-3">
          <h2 id="notes" className="text-xl">
            Notes for coaches
          </h2>
          <OnlyForCoaches />
          {notes.length > 0 && <CoachNoteList team={team.slug} notes={notes} />}
          <Disclosure summary="Write a note" printed="as-on-screen">
            <CoachNoteForm team={team.slug} form={returnedForm(undefined)} back="review" />
          </Disclosure>
          <p>
            <Link href={`${base}/coach-notes`}>All notes for coaches</Link>
          </p>
        </section>
        <section aria-labelledby="comments" className="space-y-3">
          <h2 id="comments" className="text-xl">
            Comments
          </h2>
          {threads.length > 0 && <ThreadList team={team.slug} threads={threads} mayWrite back="review" />}
          <p>
            <Link href={`${base}/comments#new`}>Comment on a value, a test or an aim</Link>
          </p>
        </section>
        {topics.length > 0 && (
          <section aria-labelledby="talk" className="space-y-3">
            <h2 id="talk" className="text-xl">
              Topics and questions
            </h2>
            <ul className="divide-y divide-line border-y border-line">
              {topics.map((topic) => (
                <TopicRow key={topic.id} topic={topic} named />
              ))}
            </ul>
          </section>
        )}
        <ChangedAims teamSlug={team.slug} aims={aims} />
        <ChangedMembers teamSlug={team.slug} members={members} />
        <LateData teamSlug={team.slug} late={late} />
      </div>
    </>
  )
}

const headline = (charts: number, tests: number): string =>
  `${charts === 0 ? 'No chart' : charts === 1 ? 'One chart' : `${charts} charts`} and ${
    tests === 0 ? 'no test' : tests === 1 ? 'one test' : `${tests} tests`
  } changed`

/** From when on the page looks, and the way back to the review before. */
function Since({
  line: { since, last },
  teamSlug,
}: {
  line: { readonly since: Date; readonly last: { readonly id: string } | null }
  teamSlug: string
}) {
  if (last === null)
    return (
      <p>You have not reviewed this team yet: this is what changed in the last {FIRST_REVIEW_DAYS} days.</p>
    )
  return (
    <Form
      method="post"
      action={`/teams/${teamSlug}/review?step=undo`}
      className="flex flex-wrap items-center gap-x-3"
    >
      <span>Since your review on {dayLabel(since)}.</span>
      <input type="hidden" name="review" value={last.id} />
      <Button look="quiet" size="sm">
        Undo that review
      </Button>
    </Form>
  )
}
