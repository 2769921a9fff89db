import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import type { EmailText } from '#app/platform/mail/email.ts'

type Team = { readonly slug: string; readonly name: string }

/**
 * To the author of a test: another team tries it, and says whose it was. The new test itself is linked only
 * when it is open to the network.
 */
export function triedEmail(
  to: { readonly address: string; readonly name: string },
  source: { readonly id: string; readonly change: string; readonly team: Team },
  copy: { readonly id: string; readonly team: Team; readonly shared: boolean; readonly from: CalendarDay },
  now: Date,
): EmailText {
  const { name } = copy.team
  return {
    kind: 'test-tried',
    to,
    subject: `Your test is being tried in ${name}`,
    body: [
      `Hello ${to.name},`,
      `Your test “${source.change}” is being tried in ${name}, from ${calendarDayLabel(copy.from)}. Their test says that it comes from ${source.team.name}.`,
      copy.shared
        ? { say: `The test in ${name}`, path: `/teams/${copy.team.slug}/tests/${copy.id}` }
        : `The team of ${name} keeps its test to itself for now, so that it is not linked here.`,
      { say: 'Where your test has spread', path: `/teams/${source.team.slug}/tests/${source.id}/spread` },
    ],
    sendUntil: addDuration(now, { days: 30 }),
  }
}
