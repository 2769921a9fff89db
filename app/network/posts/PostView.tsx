import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { PostBody } from '../markdown/PostBody.tsx'
import { BookmarkAction } from '../bookmarks/BookmarkAction.tsx'
import { PostFiles } from '../files/PostFiles.tsx'
import type { Reaction } from './forms.ts'
import { postHref, REACTION_TEXT, reactionsTo, signedAs, type Post } from './post.ts'

type Actions = {
  readonly reply: boolean
  readonly accept: boolean
  readonly change: boolean
  readonly withdraw: boolean
  readonly bookmark: boolean
  readonly flag: boolean
  readonly moderate: boolean
}

/** One post of a topic, with what the reader may do about it. */
export function PostView({
  post,
  topic,
  accepted = false,
  below,
  may,
}: {
  post: Post
  topic: { readonly id: string; readonly kind: string }
  /** It is the accepted answer. */
  accepted?: boolean
  /** What stands under its text. */
  below?: ReactNode
  may: Actions
}) {
  const name = `post-${post.number}`
  if (post.withdrawn)
    return (
      <article
        id={name}
        data-post={post.number}
        className="relative space-y-1 border-t border-line py-4 text-quiet"
      >
        {post.moved !== null ? (
          <p>
            Post {post.number} was moved to another topic
            {post.moved.title !== null && (
              <>
                : <Link href={postHref(post.moved.topicId, post.moved.number)}>{post.moved.title}</Link>
              </>
            )}
          </p>
        ) : post.hidden === false ? (
          <p>Post {post.number} was withdrawn.</p>
        ) : (
          <HiddenPost post={post} reason={post.hidden.reason} moderates={may.moderate} />
        )}
        <span data-end={post.number} className="absolute bottom-0 size-px" />
      </article>
    )
  return (
    <article
      id={name}
      data-post={post.number}
      aria-labelledby={`${name}-author`}
      className="relative scroll-mt-24 space-y-3 border-t border-line py-5"
    >
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p id={`${name}-author`} className="font-semibold">
          {signedAs(post)}
        </p>
        <p className="text-sm text-quiet">
          <Link href={`#${name}`}>
            <time dateTime={post.writtenAt.toISOString()}>{instantLabel(post.writtenAt)}</time>
          </Link>
          {post.replyTo !== null && (
            <>
              {' · in reply to '}
              <Link href={`#post-${post.replyTo}`}>post {post.replyTo}</Link>
            </>
          )}
          {post.editedAt !== null && (
            <>
              {' · '}
              <Link href={`/network/posts/${post.id}/history`}>
                {post.editedByStaff ? 'edited by staff' : 'edited'}
              </Link>
            </>
          )}
        </p>
        {accepted && (
          <Chip tone="success" icon="done">
            Accepted answer
          </Chip>
        )}
      </header>
      <PostBody html={post.html} />
      <PostFiles files={post.files ?? []} />
      {post.staffNote !== null && (
        <p className="max-w-prose break-words border-s-4 border-concern ps-4 text-sm">
          <span className="font-semibold">National staff to you alone: </span>
          {post.staffNote}
        </p>
      )}
      {post.reached && <p className="max-w-prose text-sm text-quiet">{post.reached}</p>}
      {below}
      <span data-end={post.number} className="absolute bottom-0 size-px" />
      <PostActions post={post} topic={topic} accepted={accepted} may={may} />
    </article>
  )
}

function PostActions({
  post,
  topic,
  accepted,
  may,
}: {
  post: Post
  topic: { readonly id: string; readonly kind: string }
  accepted: boolean
  may: Actions
}) {
  const about = <span className="sr-only"> to post {post.number}</span>
  return (
    <div className="-mx-3 flex flex-wrap items-center gap-x-1 gap-y-2" data-chrome>
      {reactionsTo(topic.kind, post.number).map((kind) => (
        <ReactionButton key={kind} post={post} kind={kind} enabled={may.reply && !post.mine} />
      ))}
      {may.reply && (
        <ButtonLink href={`/network/topics/${topic.id}?reply=${post.number}#reply`} look="quiet" size="sm">
          <span>Reply{about}</span>
        </ButtonLink>
      )}
      {may.accept && post.number > 1 && (
        <Form method="post" action={`/network/topics/${topic.id}/answer`}>
          <input type="hidden" name="post" value={post.number} />
          {accepted ? (
            <Button look="quiet" size="sm" formAction={`/network/topics/${topic.id}/answer?step=reopen`}>
              Reopen the question
            </Button>
          ) : (
            <Button look="quiet" size="sm" icon="check">
              Accept as the answer
            </Button>
          )}
        </Form>
      )}
      {may.change && (
        <ButtonLink href={`/network/posts/${post.id}/edit`} look="quiet" size="sm">
          <span>
            Edit<span className="sr-only"> post {post.number}</span>
          </span>
        </ButtonLink>
      )}
      {may.withdraw && (post.mine || !may.moderate) && (
        <ButtonLink href={`/network/posts/${post.id}/withdrawal`} look="quiet" size="sm">
          <span>
            Withdraw<span className="sr-only"> post {post.number}</span>
          </span>
        </ButtonLink>
      )}
      {may.bookmark && <BookmarkAction post={post} />}
      <FlagAction post={post} may={may} />
    </div>
  )
}

/** Others flag a post, staff decide about it; anyone who flagged it reads that they did. */
function FlagAction({ post, may }: { post: Post; may: Actions }) {
  const name = <span className="sr-only"> post {post.number}</span>
  if (post.mine) return null
  if (may.moderate)
    return (
      <ButtonLink href={`/network/posts/${post.id}/moderation`} look="quiet" size="sm">
        <span>
          Moderate{name}
          {post.openFlags > 0 && ` (${counted(post.openFlags, { one: 'flag', other: 'flags' })})`}
        </span>
      </ButtonLink>
    )
  if (post.flagged)
    return <span className="px-3 text-sm text-quiet">You flagged this. Staff look at it.</span>
  return (
    may.flag && (
      <ButtonLink href={`/network/posts/${post.id}/flag`} look="quiet" size="sm">
        <span>Flag{name}</span>
      </ButtonLink>
    )
  )
}

/** In the place of a post that staff hid; `reason`: for its writer and for staff. */
const HiddenPost = ({
  post,
  reason,
  moderates,
}: {
  post: Post
  reason: string | null
  moderates: boolean
}) => (
  <>
    <p>
      {post.mine
        ? `National staff hid your post ${post.number}.`
        : `Post ${post.number} was hidden by national staff.`}
    </p>
    {reason !== null && <p className="max-w-prose break-words text-ink">{reason}</p>}
    {moderates && !post.mine && (
      <Link href={`/network/posts/${post.id}/moderation`}>Moderate post {post.number}</Link>
    )}
  </>
)

/** A reaction with how many there are; anyone who may not react reads the number alone. */
function ReactionButton({ post, kind, enabled }: { post: Post; kind: Reaction; enabled: boolean }) {
  const count = post.reactions[kind] ?? 0
  const mine = post.myReactions.includes(kind)
  const { label } = REACTION_TEXT[kind]
  if (!enabled)
    return count === 0 ? null : (
      <span className="text-sm text-quiet">
        {label}: {count}
      </span>
    )
  return (
    <Form method="post" action={`/network/posts/${post.id}/reaction`} preventScrollReset>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="on" value={mine ? 'no' : 'yes'} />
      <Button look={mine ? 'plain' : 'quiet'} size="sm" aria-pressed={mine}>
        {label}
        {count > 0 && <span className="tabular-nums">{count}</span>}
        <span className="sr-only"> for post {post.number}</span>
      </Button>
    </Form>
  )
}
