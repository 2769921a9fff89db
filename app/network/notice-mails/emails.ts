import { pluralOf } from '#app/kernel/text/plural.ts'
import type { EmailPart, EmailText } from '#app/platform/mail/email.ts'
import { noticeHref, noticeReason, type NoticeGroup, type NoticeKind } from '../notices/notice.ts'
import { REPLY_MARK } from './reply-mark.ts'
import { signedAs } from '../posts/post.ts'
import { MAIL_KIND_WORDS, type MailKind } from './mail-kind.ts'

type To = { readonly address: string; readonly name: string }

/**
 * How the reader stops such mails: one link that a mail program offers as a button, and the page of all
 * choices.
 */
const ending = (kind: MailKind, token: string): EmailPart[] => [
  { say: 'Choose what reaches you, and how', path: '/account/notices' },
  { say: `Stop ${MAIL_KIND_WORDS[kind]}`, path: `/unsubscribe/${token}`, secret: true, unsubscribe: true },
]

type AtOnce = Pick<NoticeGroup, 'topic' | 'mine'> & {
  readonly to: To
  readonly kind: Extract<NoticeKind, MailKind>
  readonly count: number
  readonly firstNumber: number
  readonly lastNumber: number
  readonly post: { readonly author: string | null; readonly authorLabel: string; readonly excerpt: string }
  readonly token: string
  readonly replyReference: string
  readonly sendUntil: Date
}

/** A reply or a mention, as its post stands now, with how many came before it that no mail was sent about. */
export function atOnceEmail({
  to,
  kind,
  topic,
  mine,
  count,
  post,
  token,
  replyReference,
  sendUntil,
  ...numbers
}: AtOnce): EmailText {
  const did = kind === 'mention' ? 'mentioned you' : 'replied'
  const earlier = count - 1
  return {
    kind: `network-${kind}`,
    to,
    subject: `${kind === 'mention' ? 'You were mentioned' : 'New reply'}: ${topic.title}`,
    replyReference,
    body: [
      { say: REPLY_MARK, reply: true },
      `${signedAs(post)}, ${did} in "${topic.title}":`,
      post.excerpt,
      ...(earlier > 0 ? [`${earlier} more before this ${pluralOf(earlier, ARE)} unread.`] : []),
      { say: 'Read it and reply', path: noticeHref(topic.id, { ...numbers, unread: true }) },
      noticeReason(kind, { topic, mine, level: 'normal' }),
      ...ending(kind, token),
    ],
    sendUntil,
  }
}

const ARE = { one: 'is', other: 'are' }

/** Asked once of somebody who has not been here for long, in place of the mails that they get no more. */
export const stillHereEmail = ({ to, days, kind, token, sendUntil }: StillHere): EmailText => ({
  kind: 'network-still-here',
  to,
  subject: 'Still here?',
  body: [
    `You have not opened the collaboratory for ${days} days. Something was said to you in the learning network.`,
    'No more mails of the network come until you open it again.',
    { say: 'See what is new', path: '/notices' },
    ...ending(kind, token),
  ],
  sendUntil,
})

type StillHere = {
  readonly to: To
  readonly days: number
  readonly kind: MailKind
  readonly token: string
  readonly sendUntil: Date
}

type Digest = {
  readonly to: To
  readonly topics: readonly { readonly id: string; readonly title: string; readonly reason: string }[]
  readonly chart: {
    readonly team: string
    readonly path: string
    readonly headline: string
    readonly name: string
  } | null
  readonly token: string
  readonly sendUntil: Date
}

/** The week in the learning network: topics with their reasons, and a chart that shows a signal. */
export const digestEmail = ({ to, topics, chart, token, sendUntil }: Digest): EmailText => ({
  kind: 'network-digest',
  to,
  subject: topics[0]?.title ?? `${chart!.team}, ${chart!.name}: ${chart!.headline}`,
  body: [
    ...topics.flatMap(({ id, title, reason }) => [
      { say: title, path: `/network/topics/${id}` },
      `${reason}.`,
    ]),
    ...(chart === null ? [] : [{ say: `${chart.team}, ${chart.name}: ${chart.headline}`, path: chart.path }]),
    ...ending('digest', token),
  ],
  sendUntil,
})
