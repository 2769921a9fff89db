import { isChosen, type ChosenKind, type NoticeKind } from './notice.ts'

/** How a notice reaches a person; also a check of the database. */
export const WAYS = ['mail', 'app', 'digest', 'off'] as const
export type Way = (typeof WAYS)[number]

export const WAY_LABEL: Readonly<Record<Way, string>> = {
  mail: 'In the app and by mail at once',
  app: 'In the app',
  digest: 'In the weekly digest',
  off: 'Off',
}

/** What holds for those who have chosen nothing. Only words to a person are worth a mail at once. */
export const FIRST_WAY: Readonly<Record<ChosenKind, Way>> = {
  mention: 'mail',
  asked: 'app',
  reply: 'mail',
  'follow-up': 'app',
  accepted: 'app',
  'practice-note': 'app',
  topic: 'app',
  unanswered: 'app',
  reaction: 'app',
  announcement: 'app',
}

/** The kinds that can come by mail at once; also a check of the database. */
export const MAILED_KINDS = ['mention', 'reply'] as const satisfies readonly NoticeKind[]
export type MailedKind = (typeof MAILED_KINDS)[number]

export const isMailed = (kind: NoticeKind): kind is MailedKind =>
  (MAILED_KINDS as readonly string[]).includes(kind)

export const waysOf = (kind: NoticeKind): readonly Way[] =>
  isMailed(kind) ? WAYS : WAYS.filter((way) => way !== 'mail')

/** How a kind comes to somebody who has chosen nothing about it. */
export const firstWay = (kind: NoticeKind): Way => (isChosen(kind) ? FIRST_WAY[kind] : 'app')
