import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { firstOfPage, signedAs } from '../posts/post.ts'
import { spaceName } from '../spaces/space.ts'
import { topicHref, type TopicLine } from '../topics/topic.ts'
import { questionState, type SaidTo } from './own.ts'

/** What others replied to the reader, and what became of the reader's questions. */
export function OwnConversations({
  said,
  questions,
}: {
  said: readonly (SaidTo & { excerpt: string })[]
  questions: readonly TopicLine[]
}) {
  return (
    <>
      <section aria-labelledby="said-to-you" className="space-y-3">
        <h2 id="said-to-you" className="text-xl">
          Said to you
        </h2>
        {said.length === 0 ? (
          <p className="max-w-prose text-quiet">
            No reply to you is unread. Replies to your topics and posts appear here.
          </p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {said.map(({ topic, number, title, excerpt, toPost, writtenAt, ...author }) => (
              <li key={`${topic} ${number}`} className="space-y-1 py-3">
                <Link
                  href={`/network/topics/${topic}?from=${firstOfPage(number)}#post-${number}`}
                  look="title"
                >
                  {title}
                </Link>
                <p className="max-w-prose break-words">{excerpt}</p>
                <p className="text-sm text-quiet">
                  {signedAs(author)}, {toPost ? 'to your reply' : 'to your topic'} · {dayLabel(writtenAt)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="your-questions" className="space-y-3">
        <h2 id="your-questions" className="text-xl">
          Your questions
        </h2>
        {questions.length === 0 ? (
          <p className="max-w-prose text-quiet">
            You have not asked anything yet. <Link href="/network">Choose a space and ask</Link>: every team
            that works on the same reads it.
          </p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {questions.map((topic) => (
              <li key={topic.id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
                <span className="min-w-0 space-y-1">
                  <Link href={topicHref(topic, topic.unreadFrom ?? undefined)} look="title">
                    {topic.title}
                  </Link>
                  <span className="block text-sm text-quiet">
                    {spaceName(topic.space)} · {dayLabel(topic.startedAt)}
                  </span>
                </span>
                <span className="text-quiet tabular-nums">{questionState(topic)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
