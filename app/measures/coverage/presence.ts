import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { ValueState } from '#app/kernel/reported-value.ts'

/**
 * `in`: a figure, or a reason for good. `awaited`: not available yet, and that was said. `missing`: nothing,
 * or the day named has come.
 */
export type Presence = 'in' | 'awaited' | 'missing'

/**
 * A value, "not applicable" and "withheld" are there. "Not available yet" is communicated until the day that
 * was named.
 */
export function presenceOf(
  answer: { readonly state: ValueState; readonly expectedOn: CalendarDay | null } | undefined,
  today: CalendarDay,
): Presence {
  if (answer === undefined) return 'missing'
  if (answer.state !== 'not-yet') return 'in'
  return answer.expectedOn === null || answer.expectedOn > today ? 'awaited' : 'missing'
}
