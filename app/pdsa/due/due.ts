import { addDays, calendarDayLabel, dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { OpenStage, Stage } from '../tests/transitions/stage.ts'

/** What decides whether something is due: the stage, the days it was planned for, and when it was entered. */
export type Timed = {
  readonly stage: Stage
  readonly stageAt: Date
  readonly plannedStart: CalendarDay
  readonly plannedEnd: CalendarDay
  readonly endedOn: CalendarDay | null
}

/** The stage that waits for somebody, and since which day. */
export type DueStage = { readonly stage: OpenStage; readonly since: CalendarDay }

/**
 * What is due of a test on the day `today`, or null when it only has to run. A test whose last planned day is
 * over waits to be studied, whether or not anybody has said that it ended.
 */
export function dueStage(test: Timed, today: CalendarDay): DueStage | null {
  switch (test.stage) {
    case 'plan':
      return test.plannedStart <= today ? { stage: 'do', since: test.plannedStart } : null
    case 'do': {
      const since = addDays(test.plannedEnd, 1)
      return since <= today ? { stage: 'study', since } : null
    }
    case 'study':
      return { stage: 'study', since: test.endedOn ?? dayAt(test.stageAt) }
    case 'act':
      return { stage: 'act', since: dayAt(test.stageAt) }
    case 'done':
    case 'stopped':
      return null
  }
}

const DUE_WORDS: Record<OpenStage, string> = {
  plan: 'Plan due',
  do: 'Start due',
  study: 'Study due',
  act: 'Decision due',
}

/** `Study due since Mar 5, 2026` */
export const dueWords = ({ stage, since }: DueStage): string =>
  `${DUE_WORDS[stage]} since ${calendarDayLabel(since)}`
