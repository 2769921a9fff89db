import { isCalendarDay, calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { DECISION_LABEL, STAGE_LABEL } from './transitions/stage.ts'
import type { TakenStep } from './test.ts'

/** What a step did, as a line of the test's history. */
export function stepWords({ step, from, to, data }: TakenStep): string {
  const on = data.on !== undefined && isCalendarDay(data.on) ? ` on ${calendarDayLabel(data.on)}` : ''
  switch (step) {
    case 'planned':
      return 'Planned'
    case 'imported':
      return `Brought in from a file, in the stage ${STAGE_LABEL[to]}`
    case 'started':
      return `Begun${on}`
    case 'ended':
      return `Carried out${on && `, ended${on}`}`
    case 'studied':
      return 'Studied'
    case 'decided':
      return data.decision ? DECISION_LABEL[data.decision] : 'Decided'
    case 'stopped':
      return `Stopped in the stage ${STAGE_LABEL[from ?? 'plan']}`
    case 'reopened':
      return `Reopened at ${STAGE_LABEL[to]}${data.decision ? `; it had been ${DECISION_LABEL[data.decision].toLowerCase()}` : ''}`
  }
}
