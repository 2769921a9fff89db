import { addDays, calendarDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'

/** The second day of spreadsheets, which count from 30 Dec 1899: the first day that this product knows. */
const SECOND = calendarDay('1900-01-01')

/** The day that a spreadsheet keeps as a whole number of days (ECMA-376 part 1, 18.17.4.1). */
export const serialDay = (days: number): CalendarDay => addDays(SECOND, days - 2)
