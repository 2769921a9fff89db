import type { TopicSubject } from '#app/policy/action.ts'
import { spaceSubject, type Space } from '../spaces/space.ts'

export const TOPIC_KINDS = [
  'question',
  'story',
  'tip',
  'resource',
  'shared-test',
  'shared-chart',
  'announcement',
] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]

/** What a kind of topic is called, and what its author is asked for. */
type KindText = {
  readonly label: string
  /** Offered where a topic is started, in a sentence. */
  readonly use: string
  readonly bodyLabel: string
  readonly bodyHint: string
}

export const TOPIC_KIND_TEXT: Readonly<Record<TopicKind, KindText>> = {
  question: {
    label: 'Question',
    use: 'Ask those who may have done it already.',
    bodyLabel: 'Question',
    bodyHint: 'What you want to know, and what the answer is for.',
  },
  story: {
    label: 'Story',
    use: 'Tell what happened, and what it changed.',
    bodyLabel: 'Story',
    bodyHint: 'What happened and what you learned, without names of patients or families.',
  },
  tip: {
    label: 'Tip',
    use: 'Pass on what worked, or did not, and where.',
    bodyLabel: 'Tip',
    bodyHint: 'What you changed, what you expected, what came out, and what others should know.',
  },
  resource: {
    label: 'Resource',
    use: 'Share a form, protocol, video or paper.',
    bodyLabel: 'What it is',
    bodyHint: 'Where to find it, and how you use it.',
  },
  'shared-test': {
    label: 'Shared test',
    use: 'Show a test of change of your team.',
    bodyLabel: 'What others should know',
    bodyHint: 'What you tried, and what you would do differently.',
  },
  'shared-chart': {
    label: 'Shared chart',
    use: 'Show a chart of your team.',
    bodyLabel: 'What others should see',
    bodyHint: 'What the chart shows, and what you would like to know of others.',
  },
  announcement: {
    label: 'Announcement',
    use: 'Tell the whole collaborative.',
    bodyLabel: 'Announcement',
    bodyHint: 'What happens, when, and what people should do.',
  },
}

/** The kinds that can be started in a space. */
export const kindsIn = ({ kind }: Pick<Space, 'kind'>): readonly TopicKind[] =>
  kind === 'announcements'
    ? ['announcement']
    : ['question', 'tip', 'story', 'resource', 'shared-test', 'shared-chart']

/** A topic as a line of a list. */
export type TopicLine = {
  readonly id: string
  readonly kind: TopicKind
  readonly title: string
  readonly startedAt: Date
  readonly lastPostAt: Date
  /** Replies that are not withdrawn. */
  readonly replies: number
  readonly solved: boolean
  readonly pinned: boolean
  readonly locked: boolean
  readonly archived: boolean
  /** Who started it, as far as the reader may know: null for a name that is not shown. */
  readonly author: string | null
  readonly authorLabel: string
  readonly space: Pick<Space, 'kind' | 'area' | 'team'>
  /** Number of the first post that the reader has not read; null when all is read, or nothing was yet. */
  readonly unreadFrom: number | null
  /** Posts after the last that was read. */
  readonly unread: number
}

export const topicHref = (topic: { readonly id: string }, post?: number): string =>
  `/network/topics/${topic.id}${post === undefined || post === 1 ? '' : `#post-${post}`}`

export const topicSubject = (
  space: Pick<Space, 'kind' | 'team'>,
  topic: {
    readonly authorId: string | null
    readonly locked: boolean
    readonly hidden?: boolean
    readonly archived?: boolean
  },
): TopicSubject => ({
  ...spaceSubject(space),
  starterId: topic.authorId,
  topicClosed: topic.locked,
  ...(topic.archived ? { topicArchived: true } : {}),
  ...(topic.hidden ? { hiddenTopicOf: topic.authorId } : {}),
})
