import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import {
  closePromise,
  makePromise,
  movePromise,
  reopenPromise,
} from '#app/review/promises/commands.server.ts'
import { MakePromiseForm } from '#app/review/promises/PromiseForms.tsx'
import { PromiseList } from '#app/review/promises/PromiseList.tsx'
import { promisesHeadline } from '#app/review/promises/promise.ts'
import { readPromises } from '#app/review/promises/queries.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readPromises)

type Written = { readonly team: string; readonly promise: string; readonly back: 'review' | undefined }

const shown = ({ team, promise, back }: Written) =>
  redirect(`/teams/${team}/${back ?? 'promises'}#promise-${promise}`, 303)

export const action = stepsOf({
  make: submit(makePromise, shown),
  move: submit(movePromise, shown),
  close: submit(closePromise, shown),
  reopen: submit(reopenPromise, shown),
})

export const meta = pageTitle<typeof loader>((data) => (data ? `${data.team.name}: promises` : 'Promises'))

/** Also after a refusal: somebody else may have moved or ticked the promise meanwhile, and the page shows it. */
export const shouldRevalidate = () => true

export default function Promises() {
  const { team, promises, people, mayWrite, asker, today, panel } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const open = promises.filter(({ state }) => state === 'open')
  const closed = promises.filter(({ state }) => state !== 'open')
  const about = returned?.typed['promise']
  // A form that came from the review leads there again once it is in order.
  const back = returned?.typed['back'] === 'review' ? 'review' : undefined
  const shared = { team: team.slug, today, mayWrite, returned, back } as const
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: `/teams/${team.slug}` },
        ]}
        name={`${team.name} · Promises`}
        title={promisesHeadline(panel)}
        lead="What the team and its coach said they would do, and by when. Each call begins with them."
      />
      <div className="space-y-10">
        {about !== undefined && !open.some(({ id }) => id === about) && (
          <ProblemSummary problems={returned?.problems ?? []} />
        )}
        {team.demo && <DemoNotice />}
        <section aria-labelledby="open" className="space-y-3">
          <h2 id="open" className="text-xl">
            Open
          </h2>
          {open.length === 0 ? (
            <EmptyState title="Nothing is promised at the moment">
              {mayWrite
                ? 'Write down what somebody promises in a call: the next one begins with it.'
                : 'What is promised in a call stands here until it is done.'}
            </EmptyState>
          ) : (
            <PromiseList promises={open} {...shared} />
          )}
        </section>
        {mayWrite && (
          <section aria-labelledby="new" className="space-y-3">
            <h2 id="new" className="text-xl">
              A new promise
            </h2>
            <MakePromiseForm
              team={team.slug}
              people={people}
              asker={asker}
              back={back}
              form={returnedForm(about === undefined ? returned : undefined)}
            />
          </section>
        )}
        {closed.length > 0 && (
          <section aria-labelledby="closed" className="space-y-3">
            <h2 id="closed" className="text-xl">
              Kept and dropped
            </h2>
            <PromiseList promises={closed} {...shared} />
          </section>
        )}
      </div>
    </>
  )
}
