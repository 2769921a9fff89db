import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Task } from '../tests/test.ts'

/**
 * `Done on Mar 5, 2026`, `Overdue since Mar 5, 2026`, `Due today`, `By Mar 5, 2026`; null for an open task
 * without a day.
 */
export function taskWords(
  { doneOn, dueOn }: Pick<Task, 'doneOn' | 'dueOn'>,
  today: CalendarDay,
): string | null {
  if (doneOn !== null) return `Done on ${calendarDayLabel(doneOn)}`
  if (dueOn === null) return null
  if (dueOn === today) return 'Due today'
  return `${isOverdue({ doneOn, dueOn }, today) ? 'Overdue since' : 'By'} ${calendarDayLabel(dueOn)}`
}

/** Whether a task should have been done before today. */
export const isOverdue = ({ doneOn, dueOn }: Pick<Task, 'doneOn' | 'dueOn'>, today: CalendarDay): boolean =>
  doneOn === null && dueOn !== null && dueOn < today

/** `2 of 5 open, 1 of them overdue`, `All done` */
export function tasksWords(tasks: readonly Task[], today: CalendarDay): string {
  const open = tasks.filter(({ doneOn }) => doneOn === null).length
  const overdue = tasks.filter((task) => isOverdue(task, today)).length
  if (open === 0) return tasks.length === 1 ? 'Done.' : 'All done.'
  return `${open} of ${tasks.length} open${overdue === 0 ? '' : `, ${overdue} of them overdue`}.`
}
