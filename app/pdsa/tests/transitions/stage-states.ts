import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { dueStage } from '../../due/due.ts'
import { isOpenStage, OPEN_STAGES, type OpenStage } from './stage.ts'
import type { Test } from '../test.ts'

export type StageState = 'done' | 'open' | 'stopped' | 'ahead'

/**
 * The stage in which something can be written today; null when the test is closed. A test whose days are over
 * is open at Study.
 */
export function openStage(test: Test, today: CalendarDay): OpenStage | null {
  if (!isOpenStage(test.stage)) return null
  return test.stage === 'do' && dueStage(test, today)?.stage === 'study' ? 'study' : test.stage
}

/** What is done, what is open and what is to come; of a stopped test, the stage in which it was stopped. */
export function stageStates(test: Test, today: CalendarDay): Record<OpenStage, StageState> {
  const open = openStage(test, today)
  const come = open ?? test.stoppedFrom
  const reached = come === null ? OPEN_STAGES.length : OPEN_STAGES.indexOf(come)
  const state = (place: number): StageState =>
    place < reached ? 'done' : place > reached ? 'ahead' : open === null ? 'stopped' : 'open'
  return { plan: state(0), do: state(1), study: state(2), act: state(3) }
}
