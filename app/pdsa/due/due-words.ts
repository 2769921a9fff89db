import { counted } from '#app/kernel/text/plural.ts'
import { uncapitalized } from '#app/kernel/text/text.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { dueStage, dueWords, type DueStage, type Timed } from './due.ts'

export type WaitingTest = Timed & {
  readonly id: string
  readonly change: string
  readonly teamSlug: string
  readonly teamName: string
}

/**
 * Where on the page of a test the stage that is due is written; a test that is to begin begins from its plan.
 */
export const dueAddress = (team: string, test: string, { stage }: DueStage): string =>
  `/teams/${team}/tests/${test}#${stage === 'do' ? 'plan' : stage}`

/**
 * What a mail says about the tests that somebody owns: a line for each, leading to the stage that is due.
 * `total`: how many there are.
 */
export function waitingWords(tests: readonly WaitingTest[], total: number, today: CalendarDay) {
  const lines = tests.flatMap((test) => {
    const due = dueStage(test, today)
    if (due === null) return []
    const { id, change, teamSlug, teamName } = test
    return [
      {
        say: `“${change}” (${teamName}): ${uncapitalized(dueWords(due))}`,
        path: dueAddress(teamSlug, id, due),
      },
    ]
  })
  const more = total - lines.length
  return {
    subject: counted(total, { one: 'test of change is due', other: 'tests of change are due' }),
    body: [
      'Your tests of change:',
      ...lines,
      ...(more > 0 ? [`and ${more} more: they are on your first page.`] : []),
    ],
  }
}
