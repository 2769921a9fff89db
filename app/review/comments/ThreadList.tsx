import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { AnswerForm, ResolveForm } from './CommentForms.tsx'
import { aboutHref, aboutWords, sinceWords, type CommentEntry, type CommentThread } from './comment.ts'

type Shared = {
  readonly team: string
  readonly mayWrite: boolean
  readonly returned?: Parameters<typeof returnedForm>[0]
  readonly back?: 'review'
}

/** Conversations, each with what it is about, what was said, and the way to answer and to resolve it. */
export function ThreadList({ threads, ...shared }: Shared & { readonly threads: readonly CommentThread[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {threads.map((thread) => (
        <li key={thread.id} id={`comments-${thread.id}`} className="space-y-2 py-3">
          <Thread thread={thread} {...shared} />
        </li>
      ))}
    </ul>
  )
}

function Thread({ thread, team, mayWrite, returned, back }: Shared & { readonly thread: CommentThread }) {
  const about = aboutWords(thread.about)
  const since = sinceWords(thread.about)
  const own = returned?.typed['thread'] === thread.id ? returned : undefined
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Link href={aboutHref(team, thread.about)} look="title">
          {about}
        </Link>
        <Chip
          tone={thread.state === 'open' ? 'plain' : 'success'}
          icon={thread.state === 'open' ? undefined : 'check'}
        >
          {thread.state === 'open' ? 'Not resolved' : 'Resolved'}
        </Chip>
      </div>
      {since !== null && <p className="text-sm font-semibold">{since}</p>}
      <ol className="space-y-2">
        {thread.entries.map((entry, at) => (
          <Entry key={at} entry={entry} />
        ))}
      </ol>
      {mayWrite && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2 text-sm">
          <Disclosure
            summary={
              <>
                Answer<VisuallyHidden>: {about}</VisuallyHidden>
              </>
            }
            open={own !== undefined}
            printed="as-on-screen"
          >
            <AnswerForm team={team} thread={thread} about={about} form={returnedForm(own)} back={back} />
          </Disclosure>
          <ResolveForm team={team} thread={thread} about={about} back={back} />
        </div>
      )}
    </>
  )
}

const DID = { resolved: 'Resolved', reopened: 'Reopened' } as const

function Entry({ entry: { step, body, at, by } }: { entry: CommentEntry }) {
  const who = (
    <span className="text-sm text-quiet">
      <bdi>{by}</bdi>, {dayLabel(at)}
    </span>
  )
  if (step !== 'said')
    return (
      <li className="text-sm">
        {DID[step]} ({who})
      </li>
    )
  return (
    <li className="max-w-prose">
      <p className="whitespace-pre-line break-words">{body}</p>
      {who}
    </li>
  )
}
