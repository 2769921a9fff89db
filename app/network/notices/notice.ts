import { counted } from '#app/kernel/text/plural.ts'
import { FLAGGER_WORDS, WRITER_WORDS, type Decision } from '../moderation/decision.ts'
import { postHref, signedAs } from '../posts/post.ts'
import type { Space } from '../spaces/space.ts'
import type { Level } from '../topics/forms.ts'
import type { TopicKind } from '../topics/topic.ts'

/** Why somebody gets a notice, the nearest to them first; also a check of the database. */
export type NoticeKind = ChosenKind | 'staff' | 'flag' | 'bookmark'

/**
 * The kinds of which a person chooses how they come. What staff decide about a post comes anyway, and so does
 * a reminder that they asked for.
 */
export const CHOSEN_KINDS = [
  'mention',
  'asked',
  'reply',
  'follow-up',
  'accepted',
  'practice-note',
  'topic',
  'unanswered',
  'reaction',
  'announcement',
] as const
export type ChosenKind = (typeof CHOSEN_KINDS)[number]

export const isChosen = (kind: NoticeKind): kind is ChosenKind =>
  kind !== 'staff' && kind !== 'flag' && kind !== 'bookmark'

/** What the kinds are called where a person chooses among them. */
export const NOTICE_KIND_LABEL: Readonly<Record<ChosenKind, string>> = {
  mention: 'Mentions of you',
  asked: 'Questions sent to your team',
  reply: 'Replies to you',
  'follow-up': 'What you did with an answer',
  accepted: 'Your reply accepted as the answer',
  'practice-note': "Your post on a change idea's page",
  topic: 'New in what you follow',
  unanswered: 'Questions to your team without a reply',
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
  /** What staff decided last about the post, where the notice is about that. */
  readonly decision: Decision | null
  /** What the reader noted of the post, where the notice reminds of a bookmark. */
  readonly note: string | null
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
  if (kind === 'staff') return WRITER_WORDS[notice.decision ?? 'warn']
  if (kind === 'flag') return FLAGGER_WORDS[notice.decision ?? 'keep']
  if (kind === 'bookmark')
    return notice.note === null ? 'Reminder of your bookmark' : `Reminder of your bookmark: ${notice.note}`
  const who = signedAs(notice)
  if (kind === 'accepted') return 'Your reply was accepted as the answer'
  if (kind === 'asked') return `${who}, asks your team`
  if (kind === 'follow-up') return 'Your question was answered a month ago: what did you do?'
  if (kind === 'unanswered') return 'Nobody has replied for three days'
  if (kind === 'practice-note') return "Staff decided whether this goes on a change idea's page"
  if (kind === 'announcement') return `${who}, announced this`
  if (kind === 'reaction') return `${counted(count, { one: 'reaction', other: 'reactions' })} to your post`
  const did = kind === 'mention' ? { one: 'mention of you', other: 'mentions of you' } : REPLIES
  if (kind === 'topic' && notice.lastNumber === 1) return `${who}, started this topic`
  if (count > 1) return `${counted(count, did)}, the last by ${who}`
  return kind === 'mention' ? `${who}, mentioned you` : `${who}, replied`
}

const REPLIES = { one: 'reply', other: 'replies' }

/** Why it came to the reader, in a sentence. */
export function noticeReason(
  kind: NoticeKind,
  { topic, mine, level }: Pick<NoticeGroup, 'topic' | 'mine' | 'level'>,
): string {
  if (kind === 'topic' && level !== 'follow')
    return 'You follow its space, what it is about, or who started it.'
  if (kind === 'reply' && mine)
    return topic.kind === 'question' ? 'You asked this question.' : 'You started this topic.'
  return REASONS[kind]
}

const REASONS: Readonly<Record<NoticeKind, string>> = {
  staff: 'You wrote the post.',
  flag: 'You asked staff to look at the post.',
  bookmark: 'You asked to be reminded today.',
  mention: 'A post names you.',
  asked: 'Your team tested what the question is about.',
  reply: 'It answers a post of yours.',
  'follow-up': 'You asked the question. You are asked this once.',
  accepted: 'You wrote the reply.',
  'practice-note': 'You wrote or proposed the post.',
  topic: 'You follow this topic.',
  unanswered: 'You lead a team that the question was put to.',
  reaction: 'You wrote the post.',
  announcement: 'Announcements go to everyone in the network.',
}

/**
 * Where a notice leads: to the first post that the reader has not read, else to the last that it was about.
 */
export function noticeHref(
  topicId: string,
  { unread, firstNumber, lastNumber }: Pick<NoticeLine, 'unread' | 'firstNumber' | 'lastNumber'>,
): string {
  return postHref(topicId, unread ? firstNumber : lastNumber)
}
