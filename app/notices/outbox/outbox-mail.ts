/** A mail as the list of the outbox shows it. */
export type MailListing = {
  readonly id: string
  readonly kind: string
  readonly toAddress: string
  readonly toName: string | null
  readonly subject: string
  readonly queuedAt: Date
  readonly sendUntil: Date
  readonly sentAt: Date | null
  readonly givenUpAt: Date | null
  readonly lastProblem: string | null
  readonly attempts: number
  /** The mail server had the whole mail, and what it answered is not known. */
  readonly unansweredSince: Date | null
}

export type MailState = 'sent' | 'doubtful' | 'given-up' | 'waiting' | 'too-late'

export const MAIL_STATE_LABEL: Record<MailState, string> = {
  sent: 'Sent',
  doubtful: 'May have arrived',
  'given-up': 'Not delivered',
  waiting: 'Waiting',
  'too-late': 'Too late',
}

/**
 * Where a mail stands. Too late: nobody sent it while it was of use. Doubtful: the mail server had it when
 * the process that sent it was stopped.
 */
export function mailState(
  mail: Pick<MailListing, 'sentAt' | 'givenUpAt' | 'sendUntil' | 'unansweredSince'>,
  now: Date,
): MailState {
  if (mail.sentAt !== null) return 'sent'
  if (mail.givenUpAt !== null && mail.unansweredSince !== null) return 'doubtful'
  if (mail.sendUntil < now) return 'too-late'
  return mail.givenUpAt === null ? 'waiting' : 'given-up'
}
