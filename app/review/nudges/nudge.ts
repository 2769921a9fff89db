import { dayLabel } from '#app/kernel/time/day.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { listed } from '#app/kernel/text/text.ts'
import type { OwedFigure } from '#app/measures/coverage/coverage.ts'
import { reminderWords, type ReminderWords } from '#app/measures/reminders/reminder.ts'

/** Days between two nudges of one person, whoever sends them. */
export const NUDGE_DAYS = 7

type TeamOf = { readonly id: string; readonly slug: string; readonly name: string }

/** Somebody who enters the figures of teams, and what decides whether a nudge reaches them. */
export type Enterer = {
  readonly id: string
  readonly name: string
  readonly address: string
  /** Of the demo story: invented, and written to by nobody. */
  readonly demo: boolean
  /** Stopped the weekly reminders. */
  readonly stopped: boolean
  readonly nudgedAt: Date | null
  readonly teams: readonly TeamOf[]
}

/** What is missing in a team, and late. */
export type TeamLate = TeamOf & { readonly late: readonly OwedFigure[] }

/** One message, as it would go: what it says, and to whom. */
export type Message = {
  readonly person: Pick<Enterer, 'id' | 'name' | 'address'>
  readonly teams: readonly TeamLate[]
  readonly words: ReminderWords
}

/** Somebody who gets none, and why. */
export type Skipped = {
  readonly id: string
  readonly name: string
  readonly teams: string
  readonly why: string
}

export type NudgePlan = { readonly messages: readonly Message[]; readonly skipped: readonly Skipped[] }

/**
 * One message for each person who enters figures for the chosen teams, naming only what is missing there. What
 * is said to come later is not missing. Nobody is written to twice within a week.
 */
export function planNudges(
  teams: readonly TeamLate[],
  people: readonly Enterer[],
  { sender, now, today }: { readonly sender: string; readonly now: Date; readonly today: CalendarDay },
): NudgePlan {
  const messages: Message[] = []
  const skipped: Skipped[] = []
  for (const { id, name, address, teams: own, ...facts } of people) {
    const about = teams.filter((team) => team.late.length > 0 && own.some((one) => one.id === team.id))
    if (about.length === 0) continue
    const why = reasonToSkip(facts, now)
    if (why !== null) {
      skipped.push({ id, name, teams: listed(about.map((team) => team.name)), why })
      continue
    }
    const missing = about.map(({ slug, name: team, late }) => ({ slug, name: team, missing: late }))
    const { subject, body } = reminderWords(missing, today)
    const words = { subject, body: [`${sender} asks for what is missing.`, ...body] }
    messages.push({ person: { id, name, address }, teams: about, words })
  }
  return { messages, skipped }
}

function reasonToSkip(
  { demo, stopped, nudgedAt }: Pick<Enterer, 'demo' | 'stopped' | 'nudgedAt'>,
  now: Date,
) {
  if (demo) return 'a demo person, who gets no mail'
  if (nudgedAt !== null && nudgedAt > addDuration(now, { days: -NUDGE_DAYS }))
    return `was reminded on ${dayLabel(nudgedAt)}`
  return stopped ? 'stopped reminders' : null
}

/** How many figures a message names. */
export const figuresOf = ({ teams }: Pick<Message, 'teams'>): number =>
  teams.reduce((sum, { late }) => sum + late.length, 0)
