import { counted } from '#app/kernel/plural.ts'
import { firstOfPage, signedAs } from '../posts/post.ts'
import type { Space } from '../spaces/space.ts'
import type { Level } from '../topics/forms.ts'
import type { TopicKind } from '../topics/topic.ts'

/** Why somebody gets a notice, the nearest to them first; also a check of the database. */
export const NOTICE_KINDS = ['mention', 'reply', 'accepted', 'topic', 'reaction', 'announcement'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What the kinds are called where a person chooses among them. */
export const NOTICE_KIND_LABEL: Readonly<Record<NoticeKind, string>> = {
  mention: 'Mentions of you',
  reply: 'Replies to you',
  accepted: 'Your reply accepted as the answer',
  topic: 'Replies in topics you follow',
  reaction: 'Reactions to your posts',
  announcement: 'Announcements',
}

/** A notice as the list shows it, with who wrote the last post that it is about. */
export type NoticeLine = {
  readonly kind: NoticeKind
  readonly count: number
  readonly firstNumber: number
  readonly lastNumber: number
  readonly lastAt: Date
  readonly unread: boolean
  readonly author: string | null
  readonly authorLabel: string
}

/** The notices of one topic. */
export type NoticeGroup = {
  readonly topic: { readonly id: string; readonly title: string; readonly kind: TopicKind }
  readonly space: Pick<Space, 'kind' | 'area' | 'team'>
  /** The reader started the topic. */
  readonly mine: boolean
  readonly level: Level
  readonly notices: readonly NoticeLine[]
}

/** What happened: "Ana Lee, Ohio team lead, replied". */
export function noticeWords(notice: NoticeLine): string {
  const { kind, count } = notice
  const who = signedAs(notice)
  if (kind === 'accepted') return 'Your reply was accepted as the answer'
  if (kind === 'announcement') return `${who}, announced this`
  if (kind === 'reaction') return `${counted(count, { one: 'reaction', other: 'reactions' })} to your post`
  const did = kind === 'mention' ? { one: 'mention of you', other: 'mentions of you' } : REPLIES
  if (count > 1) return `${counted(count, did)}, the last by ${who}`
  return kind === 'mention' ? `${who}, mentioned you` : `${who}, replied`
}

const REPLIES = { one: 'reply', other: 'replies' }

/** Why it came to the reader, in a sentence. */
export function noticeReason(kind: NoticeKind, { topic, mine }: Pick<NoticeGroup, 'topic' | 'mine'>): string {
  if (kind === 'reply' && mine)
    return topic.kind === 'question' ? 'You asked this question.' : 'You started this topic.'
  return REASONS[kind]
}

const REASONS: Readonly<Record<NoticeKind, string>> = {
  mention: 'A post names you.',
  reply: 'It answers a post of yours.',
  accepted: 'You wrote the reply.',
  topic: 'You follow this topic.',
  reaction: 'You wrote the post.',
  announcement: 'Announcements go to everyone in the network.',
}

/** Where a notice leads: to the first post that the reader has not read, else to the last that it was about. */
export function noticeHref(
  topicId: string,
  { unread, firstNumber, lastNumber }: Pick<NoticeLine, 'unread' | 'firstNumber' | 'lastNumber'>,
): string {
  const number = unread ? firstNumber : lastNumber
  const page = firstOfPage(number)
  return `/network/topics/${topicId}${page === 1 ? '' : `?from=${page}`}${number === 1 ? '' : `#post-${number}`}`
}
