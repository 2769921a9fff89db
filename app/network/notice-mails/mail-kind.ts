import { MAILED_KINDS } from '../notices/ways.ts'

/** The mails that a person can stop one by one. */
export const MAIL_KINDS = [...MAILED_KINDS, 'digest'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** What these mails are called in a sentence: "mails about replies to you". */
export const MAIL_KIND_WORDS: Readonly<Record<MailKind, string>> = {
  mention: 'mails about mentions of you',
  reply: 'mails about replies to you',
  digest: 'the weekly digest',
}
