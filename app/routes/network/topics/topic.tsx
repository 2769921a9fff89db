import { redirect } from '@remix-run/node'
import { Form, useActionData, useFetcher, useLoaderData } from '@remix-run/react'
import { Fragment, useEffect } from 'react'
import { readPostForm } from '#app/network/files/form-reader.server.ts'
import { Keys } from '#app/network/keys/Keys.tsx'
import { liveHref } from '#app/network/live/live.ts'
import { ChangeLines } from '#app/network/merge-split/ChangeLines.tsx'
import { readTopicChanges } from '#app/network/merge-split/queries.server.ts'
import { LiveUpdates } from '#app/network/live/LiveUpdates.tsx'
import { useLive } from '#app/network/live/use-live.tsx'
import { NextUnread } from '#app/network/new-for-you/NextUnread.tsx'
import { PostBody } from '#app/network/markdown/PostBody.tsx'
import { reply } from '#app/network/posts/commands.server.ts'
import { Paused } from '#app/network/moderation/Paused.tsx'
import { PostView } from '#app/network/posts/PostView.tsx'
import { firstOfPage, postHref, POSTS_PER_PAGE, signedAs } from '#app/network/posts/post.ts'
import type { Preview } from '#app/network/posts/preview.ts'
import { ReplyForm } from '#app/network/posts/ReplyForm.tsx'
import { useReadingMarks } from '#app/network/reading/use-reading-marks.tsx'
import { spaceHref, spaceName } from '#app/network/spaces/space.ts'
import { TopicOutcome, TriedIn } from '#app/network/outcomes/Outcome.tsx'
import { readTopicOutcome } from '#app/network/outcomes/queries.server.ts'
import { AskStates } from '#app/network/routing/AskStates.tsx'
import { readTopicRouting } from '#app/network/routing/queries.server.ts'
import { readTopicNotes } from '#app/network/practice-notes/queries.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { TopicAside } from '#app/network/topics/TopicAside.tsx'
import { TOPIC_KIND_TEXT } from '#app/network/topics/topic.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { showsPage } from '#app/platform/routes/document-request.server.ts'
import { inputOfUrl, pageOf, submit, type Rejected } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = pageOf(
  {
    ...{ view: readTopic, notes: readTopicNotes, routing: readTopicRouting, outcome: readTopicOutcome },
    changes: readTopicChanges,
  },
  ({ view, ...beside }, { params }) => {
    // The address of a topic that was merged leads to where its posts are.
    if (view.topic.offset > 0 && params.topic !== view.topic.id)
      throw redirect(postHref(view.topic.id, view.topic.offset + view.from))
    return { ...view, ...beside }
  },
  (args) => ({ ...inputOfUrl(args), opened: showsPage(args.request) }),
)
export const action = submit(
  reply,
  ({ topic, number }) => redirect(`/network/topics/${topic}?from=${firstOfPage(number)}#post-${number}`),
  () => ({}),
  readPostForm,
)

export const meta = pageTitle<typeof loader>((data) => (data ? data.topic.title : 'Topic'))

export default function TopicPage() {
  const { space, topic, posts, from, answer, links, reader, replyTo, signedIn, unseen, may, ...beside } =
    useLoaderData<typeof loader>()
  const { notes, routing, outcome, pace, paused, draft, changes } = beside
  const answered = useActionData<Rejected & { preview?: Preview }>()
  const form = returnedForm(answered)
  const here = `/network/topics/${topic.id}`
  // Reached from another page, the topic was asked for by a script, perhaps before it was opened.
  const { submit: send } = useFetcher()
  useEffect(() => {
    if (unseen) send({ topic: topic.id }, { method: 'post', action: '/notices/read' })
  }, [unseen, topic.id, send])
  const last = posts.at(-1)?.number ?? 0
  const live = useLive(signedIn ? liveHref({ id: topic.id, from, after: topic.posts }) : null)
  const read = useReadingMarks(topic.id, {
    ...{ read: signedIn ? reader.readNumber : null, from, posts: topic.posts },
  })
  const unread = reader.readNumber > 0 ? topic.posts - reader.readNumber : 0
  const firstUnread = reader.readNumber + 1
  return (
    <>
      <Keys />
      <PageHeader
        trail={[
          { label: 'Learning network', href: '/network' },
          { label: spaceName(space), href: spaceHref(space) },
        ]}
        name={TOPIC_KIND_TEXT[topic.kind].label}
        title={topic.title}
        lead={counted(topic.posts - 1, { one: 'reply', other: 'replies' })}
        action={
          unread > 0 && (
            <ButtonLink href={`${here}?from=${firstOfPage(firstUnread)}#post-${firstUnread}`} look="plain">
              {counted(unread, { one: 'new reply', other: 'new replies' })}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,44rem)_16rem]">
        <div className="min-w-0">
          {topic.tried !== null && from === 1 && <Stated label="Tried already" text={topic.tried} />}
          {topic.setting !== null && from === 1 && <Stated label="Where" text={topic.setting} />}
          {answer !== null && from === 1 && (
            <div className="mb-6">
              <Notice kind="success" title={`Answered by ${signedAs(answer)}`}>
                <PostBody html={answer.html} />
                <Link href={`${here}?from=${firstOfPage(answer.number)}#post-${answer.number}`}>
                  Read it in the conversation
                </Link>
              </Notice>
            </div>
          )}
          {from === 1 && <TopicOutcome topic={topic.id} said={outcome.said} mayAnswer={outcome.mayAnswer} />}
          {routing && from === 1 && <AskStates topic={topic.id} {...routing} />}
          {from > 1 && (
            <ButtonLink href={`${here}?from=${firstOfPage(from - 1)}`} look="plain">
              Earlier posts
            </ButtonLink>
          )}
          {from === 1 && <ChangeLines changes={changes} after={(number) => number === 0} />}
          {posts.map((post) => (
            <Fragment key={post.id}>
              <PostView
                post={live?.topic ? { ...post, reactions: live.topic.reactions[post.number] ?? {} } : post}
                topic={topic}
                accepted={post.number === topic.accepted}
                below={
                  <TriedIn
                    post={post}
                    tests={outcome.tried.filter(({ postId }) => postId === post.id)}
                    offer={outcome.mayLink && post.myReactions.includes('tried')}
                  />
                }
                may={{
                  ...{ reply: may.reply, accept: may.accept, change: may.change.includes(post.id) },
                  ...{ flag: may.flag, moderate: may.moderate, bookmark: signedIn },
                  withdraw: may.withdraw.includes(post.id),
                }}
              />
              <ChangeLines changes={changes} after={(number) => number === post.number} />
            </Fragment>
          ))}
          <div className="flex flex-wrap gap-3 border-t border-line pt-5 pb-2" data-chrome>
            {last < topic.posts && (
              <ButtonLink href={`${here}?from=${from + POSTS_PER_PAGE}`} look="plain">
                Later posts
              </ButtonLink>
            )}
            {signedIn && read < last && (
              <Form method="post" action={`${here}/read`} preventScrollReset>
                <input type="hidden" name="number" value={last} />
                <Button look="quiet" icon="check">
                  Mark as read
                </Button>
              </Form>
            )}
            {signedIn && <NextUnread after={topic.id} />}
          </div>
          <LiveUpdates live={live} topic={topic} from={from} />
          {paused !== null && <Paused pause={paused} />}
          {topic.hidden && (
            <p className="py-4 text-quiet">This topic is hidden. Only who started it and staff see it.</p>
          )}
          {topic.archived && (
            <p className="py-4 text-quiet">
              This topic is archived: it is read and found, and takes no replies.
            </p>
          )}
          {topic.locked && !topic.archived && (
            <p className="py-4 text-quiet">This topic is closed to replies.</p>
          )}
          {may.reply && (
            <ReplyForm
              form={form}
              topic={topic}
              pace={pace}
              replyTo={replyTo}
              draft={draft}
              lastOwn={posts.findLast(({ mine }) => mine)?.number ?? 0}
              preview={answered?.preview ?? null}
            />
          )}
        </div>
        <TopicAside
          topic={topic}
          links={links}
          notes={notes}
          level={signedIn ? reader.level : null}
          moderates={may.moderate}
        />
      </div>
    </>
  )
}

const Stated = ({ label, text }: { label: string; text: string }) => (
  <p className="mb-4 max-w-prose">
    <span className="font-semibold">{label}: </span>
    {text}
  </p>
)
