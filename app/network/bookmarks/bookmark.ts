import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Space } from '../spaces/space.ts'

/** The hour of the morning, on a person's own clock, from which they are reminded. */
export const REMIND_HOUR = 8

/** A bookmark in the list of the person who made it. */
export type BookmarkLine = {
  readonly id: string
  readonly post: {
    readonly id: string
    readonly number: number
    readonly author: string | null
    readonly authorLabel: string
    /** Empty where the post was withdrawn or hidden. */
    readonly excerpt: string
    readonly withdrawn: boolean
  }
  readonly topic: { readonly id: string; readonly title: string }
  readonly space: Pick<Space, 'kind' | 'area' | 'team'>
  readonly note: string | null
  readonly remindOn: CalendarDay | null
  readonly reminded: boolean
}

/** When its person is reminded; null where they did not ask for it. */
export function reminderWords({
  remindOn,
  reminded,
}: Pick<BookmarkLine, 'remindOn' | 'reminded'>): string | null {
  if (remindOn === null) return null
  return reminded ? `Reminded on ${calendarDayLabel(remindOn)}` : `Reminder on ${calendarDayLabel(remindOn)}`
}
