import { utc } from '@date-fns/utc'
import { addDays as daysAdded } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { startOfISOWeek } from 'date-fns/startOfISOWeek'
import type { Brand } from '../brand.ts'
import { dayLabel } from './day.ts'

/**
 * A day of the calendar as `YYYY-MM-DD`. Never a Date: a day has no time zone, and strings sort as time does.
 */
export type CalendarDay = Brand<string, 'CalendarDay'>

const PATTERN = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/

/** Whether `text` names a day there is: `2026-02-30` is none. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!PATTERN.test(text)) return false
  const start = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(start.getTime()) && start.toISOString().slice(0, 10) === text
}

/** The day named by `text`. Throws RangeError: for text that a program wrote, not a person. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`Not a day: ${JSON.stringify(text)}`)
  return text
}

/** The day an instant falls on in Universal Time. The only door from clock time to days. */
export const dayAt = (instant: Date): CalendarDay => instant.toISOString().slice(0, 10) as CalendarDay

/** The instant a day begins in Universal Time. */
export const startOfDay = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`)

export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  dayAt(daysAdded(startOfDay(day), count, { in: utc }))

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  differenceInCalendarDays(startOfDay(to), startOfDay(from), { in: utc })

/** The Monday of the week a day lies in. */
export const mondayOf = (day: CalendarDay): CalendarDay => dayAt(startOfISOWeek(startOfDay(day), { in: utc }))

/** `Dec 15, 2026` */
export const calendarDayLabel = (day: CalendarDay): string => dayLabel(startOfDay(day))
