import { dayLabel } from '#app/kernel/time/day.ts'
import type { EmailText } from '#app/platform/mail/email.ts'
import { postHref } from '../posts/post.ts'
import type { Decision } from './decision.ts'

type About = {
  readonly to: { readonly address: string; readonly name: string }
  readonly decision: Exclude<Decision, 'keep'>
  readonly topic: { readonly id: string; readonly title: string }
  readonly number: number
  readonly reason: string | null
  /** Until when posting is paused. */
  readonly until: Date | null
  readonly sendUntil: Date
}

/** What staff decided about a post, to its writer; it comes whatever mails they chose. */
export function moderationEmail({ to, decision, topic, number, reason, until, sendUntil }: About): EmailText {
  return {
    kind: 'network-moderation',
    to,
    subject: SUBJECT[decision],
    body: [
      `It is about your post in "${topic.title}".`,
      ...(reason === null ? [] : [`National staff write: ${reason}`]),
      ...(until === null
        ? []
        : [`You can read the learning network as before, and post again on ${dayLabel(until)}.`]),
      { say: 'See the post in its place', path: postHref(topic.id, number) },
    ],
    sendUntil,
  }
}

const SUBJECT: Readonly<Record<About['decision'], string>> = {
  hide: 'National staff hid a post of yours',
  show: 'National staff show a post of yours again',
  warn: 'National staff write to you about a post of yours',
  silence: 'National staff paused your posting in the learning network',
}
