import {
  addDays,
  calendarDayLabel,
  dayAt,
  mondayOf,
  startOfDay,
  type CalendarDay,
} from '#app/kernel/time/calendar-day.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { frequencyOf, periodLabel, type Period } from '#app/kernel/time/period.ts'
import { entryAddress } from '../entry/address.ts'
import { listed } from '../import/parse/cells/words.ts'
import type { OwedFigure } from '../coverage/coverage.ts'

/**
 * Monday, when it is eight in the morning in the East and two in Hawaii: nobody is woken, and everybody has
 * the week.
 */
const SENDING_HOUR = 12

/** The week whose reminders may go now, by its Monday; null before the hour of sending. */
export function weekToRemind(now: Date): CalendarDay | null {
  const monday = mondayOf(dayAt(now))
  return now >= addDuration(startOfDay(monday), { hours: SENDING_HOUR }) ? monday : null
}

/** When a reminder of that week is of no use any more: the next one is due. */
export const endOfWeek = (monday: CalendarDay): Date => startOfDay(addDays(monday, 7))

/** A team of the person, with what is missing there. */
export type TeamMissing = {
  readonly slug: string
  readonly name: string
  readonly missing: readonly OwedFigure[]
}

/** Subject and words of a mail. */
export type ReminderWords = { readonly subject: string; readonly body: readonly Part[] }

type Part = string | { readonly say: string; readonly path: string }

const MOST_LINES = 6
const MOST_NAMES = 5

/**
 * The words of a reminder: only what is missing, team by team, what was due first; then what else waits
 * (`also`). `today` decides what is overdue.
 */
export function reminderWords(
  teams: readonly TeamMissing[],
  today: CalendarDay,
  also: ReminderWords | null = null,
): ReminderWords {
  if (also !== null && teams.length === 0) return also
  const figures = teams.reduce((sum, team) => sum + team.missing.length, 0)
  const where = listed(
    teams.map(({ name }) => name),
    3,
  )
  return {
    subject: `${figures === 1 ? '1 figure is' : `${figures} figures are`} missing for ${where}${also === null ? '' : `, and ${also.subject}`}`,
    body: [...teams.flatMap((team) => teamWords(team, today)), ...(also?.body ?? [])],
  }
}

function teamWords({ slug, name, missing }: TeamMissing, today: CalendarDay): Part[] {
  const groups = groupsOf(missing)
  const lines = groups.slice(0, MOST_LINES).map(({ period, dueOn, lateAfter, names }) => {
    const when =
      lateAfter < today ? `overdue, was due ${calendarDayLabel(dueOn)}` : `due by ${calendarDayLabel(dueOn)}`
    return `${periodLabel(period)} (${when}): ${listed(names, MOST_NAMES)}`
  })
  const more = groups.length - lines.length
  const oldest = groups[0]!.period
  return [
    [
      `Missing for ${name}:`,
      ...lines,
      ...(more > 0 ? [`and ${more} later ${more === 1 ? 'period' : 'periods'}`] : []),
    ].join('\n'),
    {
      say: `Enter ${periodLabel(oldest)} for ${name}`,
      path: entryAddress(slug, { [frequencyOf(oldest)]: oldest }),
    },
    {
      say: 'Not available yet? Enter the expected date, and nobody is reminded before',
      path: `/teams/${slug}/periods/${oldest}/expected`,
    },
  ]
}

function groupsOf(
  missing: readonly OwedFigure[],
): { period: Period; dueOn: CalendarDay; lateAfter: CalendarDay; names: string[] }[] {
  const groups = new Map<
    string,
    { period: Period; dueOn: CalendarDay; lateAfter: CalendarDay; names: string[] }
  >()
  const sorted = [...missing].sort((a, b) =>
    a.dueOn === b.dueOn ? (a.period < b.period ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
  )
  for (const { period, dueOn, lateAfter, measure } of sorted) {
    const key = `${dueOn} ${period}`
    const group = groups.get(key) ?? { period, dueOn, lateAfter, names: [] }
    group.names.push(measure.name)
    groups.set(key, group)
  }
  return [...groups.values()]
}
