import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dayLabel, instantLabel } from '#app/kernel/time/day.ts'
import { decide } from '#app/network/moderation/decide.server.ts'
import { DecideForm } from '#app/network/moderation/DecideForm.tsx'
import { DECISION_DONE, FLAG_REASON_LABEL } from '#app/network/moderation/decision.ts'
import { staffName, type Decided, type OpenCase } from '#app/network/moderation/moderation.ts'
import { readCase } from '#app/network/moderation/queries.server.ts'
import { postHref, signedAs } from '#app/network/posts/post.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Moderate a post')

export const loader = page(readCase)
export const action = submit(decide, ({ post }) => redirect(`/network/posts/${post}/moderation`))

/** Also after a refusal: it may be one because somebody else has decided meanwhile. */
export const shouldRevalidate = () => true

export default function Case() {
  const { post, topic, open, decisions, pause, author } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const back = postHref(topic.id, post.number)
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Moderation', href: '/network/moderation' },
          { label: topic.title, href: back },
        ]}
        title={`Post ${post.number} of ${signedAs(author)}`}
      />
      <div className="space-y-8">
        <section aria-labelledby="text" className="space-y-3">
          <h2 id="text" className="flex flex-wrap items-baseline gap-3 text-xl">
            Text
            {post.hiddenReason !== null && <Chip tone="concern">Hidden</Chip>}
            {post.hiddenReason === null && post.withdrawn && <Chip>Withdrawn by its writer</Chip>}
          </h2>
          <blockquote className="max-w-prose whitespace-pre-wrap break-words border-s-4 border-line ps-4">
            {post.body}
          </blockquote>
        </section>
        {open !== null && <Flags open={open} post={post.id} />}
        {pause !== null && (
          <Notice still title={`Their posting is paused until ${dayLabel(pause.until)}`}>
            <p>{pause.reason}</p>
            <Form method="post" action={`/network/moderation/pauses/${pause.id}/ending`} className="pt-2">
              <Button look="plain" size="sm">
                Let them post again now
              </Button>
            </Form>
          </Notice>
        )}
        <section aria-labelledby="decide" className="space-y-3">
          <h2 id="decide" className="text-xl">
            Decide
          </h2>
          <DecideForm
            key={decisions.length}
            form={form}
            open={open?.id ?? null}
            hidden={post.hiddenReason !== null}
            withdrawn={post.withdrawn}
            back={back}
          />
        </section>
        {decisions.length > 0 && <Before decisions={decisions} />}
      </div>
    </>
  )
}

function Flags({ open, post }: { open: OpenCase; post: string }) {
  return (
    <section aria-labelledby="flags" className="space-y-3">
      <h2 id="flags" className="text-xl">
        Flags
      </h2>
      <ul className="space-y-2">
        {open.flags.map(({ by, reason, sentence, flaggedAt }) => (
          <li key={by} className="max-w-prose break-words">
            <span className="font-semibold">{FLAG_REASON_LABEL[reason]}</span>
            {sentence !== null && `: ${sentence}`}
            <span className="block text-sm text-quiet">
              {by}, {instantLabel(flaggedAt)}
            </span>
          </li>
        ))}
      </ul>
      <Form
        method="post"
        action={`/network/posts/${post}/looking`}
        className="flex flex-wrap items-center gap-3"
        data-chrome
      >
        {open.takenAt === null ? (
          <Button look="plain" size="sm" name="step" value="take">
            I'm looking at this
          </Button>
        ) : (
          <>
            <p>
              {open.takenByMe ? 'You are' : `${staffName(open.takenBy)} is`} looking at this since{' '}
              {instantLabel(open.takenAt)}.
            </p>
            <Button look="plain" size="sm" name="step" value="release">
              {open.takenByMe ? 'Stop looking at it' : 'Free it for somebody else'}
            </Button>
          </>
        )}
      </Form>
    </section>
  )
}

function Before({ decisions }: { decisions: readonly Decided[] }) {
  return (
    <section aria-labelledby="before" className="space-y-3">
      <h2 id="before" className="text-xl">
        Decided before
      </h2>
      <ul className="space-y-2">
        {decisions.map(({ id, decision, reason, by, at }) => (
          <li key={id} className="max-w-prose break-words">
            {DECISION_DONE[decision]}
            {reason !== null && `: ${reason}`}
            <span className="block text-sm text-quiet">
              {staffName(by || null)}, {instantLabel(at)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/network/moderation/log">Log of moderation</Link>
      </p>
    </section>
  )
}
