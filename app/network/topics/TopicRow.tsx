import type { ReactNode } from 'react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { signedAs } from '../posts/post.ts'
import { spaceName } from '../spaces/space.ts'
import { TOPIC_KIND_TEXT, topicHref, type TopicLine } from './topic.ts'

/** One topic in a list: its title, who started it, how many replied and what is new for the reader. */
export function TopicRow({
  topic,
  named = false,
  reason,
}: {
  topic: TopicLine
  /** Says which space it stands in, in a list of several. */
  named?: boolean
  /** Why it is in the list. */
  reason?: ReactNode
}) {
  const facts = [
    named ? spaceName(topic.space) : null,
    signedAs(topic),
    dayLabel(topic.startedAt),
    counted(topic.replies, { one: 'reply', other: 'replies' }),
    topic.replies > 0 ? `last on ${dayLabel(topic.lastPostAt)}` : null,
    topic.archived ? 'archived' : topic.locked ? 'closed to replies' : null,
  ].filter((fact) => fact !== null)
  return (
    <li className="space-y-1 py-3" data-topic={topic.id}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={topicHref(topic, topic.unreadFrom ?? undefined)} look="title">
          {topic.title}
        </Link>
        {topic.kind !== 'question' && <Chip>{TOPIC_KIND_TEXT[topic.kind].label}</Chip>}
        {topic.kind === 'question' &&
          (topic.solved ? (
            <Chip tone="success" icon="done">
              Answered
            </Chip>
          ) : (
            <Chip tone="concern">Question</Chip>
          ))}
        {topic.pinned && <Chip>Pinned</Chip>}
        {topic.unread > 0 && (
          <Chip tone="brand">{counted(topic.unread, { one: 'new reply', other: 'new replies' })}</Chip>
        )}
      </p>
      {reason && <p className="max-w-prose text-sm break-words">{reason}</p>}
      <p className="text-sm text-quiet">{facts.join(' · ')}</p>
    </li>
  )
}

export function TopicList({
  topics,
  named,
  reasons = {},
}: {
  topics: readonly TopicLine[]
  named?: boolean
  /** Why some of them stand out, by their ids. */
  reasons?: Readonly<Record<string, string>>
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {topics.map((topic) => (
        <TopicRow key={topic.id} topic={topic} named={named ?? false} reason={reasons[topic.id]} />
      ))}
    </ul>
  )
}
