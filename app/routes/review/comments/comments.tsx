import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { CommentForm } from '#app/review/comments/CommentForms.tsx'
import {
  answerComment,
  reopenComment,
  resolveComment,
  writeComment,
} from '#app/review/comments/commands.server.ts'
import { commentsHeadline } from '#app/review/comments/comment.ts'
import { readComments } from '#app/review/comments/queries.server.ts'
import { ThreadList } from '#app/review/comments/ThreadList.tsx'
import { pageTitle } from '#app/routes/page-title.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readComments)

type Written = { readonly team: string; readonly thread: string; readonly back: 'review' | undefined }

const shown = ({ team, thread, back }: Written) =>
  redirect(`/teams/${team}/${back ?? 'comments'}#comments-${thread}`, 303)

export const action = stepsOf({
  write: submit(writeComment, shown),
  answer: submit(answerComment, shown),
  resolve: submit(resolveComment, shown),
  reopen: submit(reopenComment, shown),
})

export const meta = pageTitle<typeof loader>((data) => (data ? `${data.team.name}: comments` : 'Comments'))

/** Also after a refusal: somebody else may have answered or resolved meanwhile, and the page shows it. */
export const shouldRevalidate = () => true

export default function Comments() {
  const { team, threads, choices, mayWrite, about, total } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const of = returned?.typed['thread']
  const back = returned?.typed['back'] === 'review' ? 'review' : undefined
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: `/teams/${team.slug}` },
        ]}
        name={`${team.name} · Comments`}
        title={commentsHeadline(threads)}
        lead="What the team and its coach say to each other about a value, a test or an aim. Nobody else reads it."
      />
      <div className="space-y-10">
        {of !== undefined && !threads.some(({ id }) => id === of) && (
          <ProblemSummary problems={returned?.problems ?? []} />
        )}
        {team.demo && <DemoNotice />}
        {about !== null && (
          <p>
            Only what is said about one thing is shown.{' '}
            <Link href={`/teams/${team.slug}/comments`}>Show all {total} conversations</Link>
          </p>
        )}
        <section aria-labelledby="threads" className="space-y-3">
          <h2 id="threads" className="text-xl">
            Conversations
          </h2>
          {threads.length === 0 ? (
            <EmptyState title="Nothing is said yet">
              {mayWrite
                ? 'Write what you see in a value, a test or an aim: it stays there until it is resolved.'
                : 'What the team and its coach say about a value, a test or an aim stands here.'}
            </EmptyState>
          ) : (
            <ThreadList
              team={team.slug}
              threads={threads}
              mayWrite={mayWrite}
              returned={returned}
              back={back}
            />
          )}
        </section>
        {mayWrite && (
          <section aria-labelledby="new" className="space-y-3">
            <h2 id="new" className="text-xl">
              A new comment
            </h2>
            <CommentForm
              team={team.slug}
              choices={choices}
              about={about}
              form={returnedForm(of === undefined ? returned : undefined)}
            />
          </section>
        )}
      </div>
    </>
  )
}
