import { addDuration } from '#app/kernel/time/add-duration.ts'
import type { EmailText } from '#app/platform/mail/email.ts'
import type { Briefing } from './briefing.ts'

type To = { readonly address: string; readonly name: string }
type Team = { readonly slug: string; readonly name: string }

const hello = (to: To): string => `Hello ${to.name},`

/** To the successor: what is theirs now, and the briefing. */
export const handoverEmail = (
  to: To,
  team: Team,
  given: {
    readonly from: string
    readonly fromRole: string
    readonly role: string
    readonly drafts: number
    readonly tests: number
    readonly word: string | null
  },
  briefing: Briefing,
  now: Date,
): EmailText => ({
  kind: 'handover',
  to,
  subject: `You take over from ${given.from} in the team of ${team.name}`,
  body: [
    hello(to),
    `${given.from} (${given.fromRole}) has left the team of ${team.name}, and you take over. You are ${given.role}.`,
    given.drafts === 0
      ? 'There were no drafts to hand over.'
      : `${given.drafts === 1 ? 'One figure' : `${given.drafts} figures`} that ${given.from} had typed and not saved now ${given.drafts === 1 ? 'waits' : 'wait'} on your entry page.`,
    ...(given.tests === 0
      ? []
      : [
          `${given.tests === 1 ? 'One open test' : `${given.tests} open tests`} that ${given.from} owned ${given.tests === 1 ? 'is' : 'are'} in yours now.`,
        ]),
    ...(given.word ? [`${given.from} writes:`, given.word] : []),
    ...briefing.map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join('\n')),
    { say: 'The briefing as it is today, to read and print', path: `/teams/${team.slug}/briefing` },
    ...(given.tests === 0 ? [] : [{ say: 'Tests of the team', path: `/teams/${team.slug}/tests` }]),
    { say: 'Enter numbers', path: `/teams/${team.slug}/entry` },
  ],
  sendUntil: addDuration(now, { days: 30 }),
})

/** To a person whose membership somebody else has ended. */
export const membershipEndedEmail = (to: To, team: Team, by: string, now: Date): EmailText => ({
  kind: 'membership-ended',
  to,
  subject: `You are no longer in the team of ${team.name}`,
  body: [
    hello(to),
    `${by} has ended your membership in the team of ${team.name}. What you entered stays in its record under your name, and your account stays open.`,
    { say: 'Your account', path: '/account' },
  ],
  sendUntil: addDuration(now, { days: 30 }),
})
