import { addDuration } from '#app/kernel/time/add-duration.ts'
import type { EmailText } from '#app/platform/mail/email.ts'

/** What became of an answer by mail that was not posted, or not whole. */
export type Returned = {
  readonly to: string
  /** Whether the text was posted all the same. */
  readonly posted: boolean
  /** What was wrong, each in a sentence or two. */
  readonly reasons: readonly string[]
  /** Its topic, for those who it is open to. */
  readonly topicId: string | null
}

/**
 * Tells somebody who answered a mail what was not posted of it, and why. Nothing of what they wrote is sent
 * back.
 */
export const returnedEmail = ({ to, posted, reasons, topicId }: Returned, now: Date): EmailText => ({
  kind: 'network-answer-returned',
  to: { address: to },
  subject: posted ? 'Your reply was posted without some files' : 'Your reply was not posted',
  body: [
    ...reasons,
    topicId === null
      ? { say: 'Open the learning network', path: '/network' }
      : { say: posted ? 'See your reply' : 'Reply on the page', path: `/network/topics/${topicId}` },
  ],
  sendUntil: addDuration(now, { days: 2 }),
})
