import { expect, test } from 'vitest'
import { addDays, calendarDay, calendarDayLabel, dayAt, isCalendarDay, mondayOf } from './calendar-day.ts'

test('a day is text, and only days that exist are days', () => {
  expect(['2026-02-28', '2028-02-29'].every(isCalendarDay)).toBe(true)
  expect(
    ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '', '0000-01-01'].filter(
      isCalendarDay,
    ),
  ).toEqual([])
})

test('days are taken and counted in Universal Time, over the ends of months and years', () => {
  expect(dayAt(new Date('2026-03-15T23:59:59Z'))).toBe('2026-03-15')
  expect(addDays(calendarDay('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(calendarDay('2028-03-01'), -1)).toBe('2028-02-29')
  expect(addDays(calendarDay('2026-02-26'), 5)).toBe('2026-03-03')
  expect(calendarDayLabel(calendarDay('2026-12-15'))).toBe('Dec 15, 2026')
})

test('every day of a week has the same Monday', () => {
  const days = ['2026-03-09', '2026-03-11', '2026-03-15'].map((day) => mondayOf(calendarDay(day)))
  expect(days).toEqual(['2026-03-09', '2026-03-09', '2026-03-09'])
  expect(mondayOf(calendarDay('2026-03-16'))).toBe('2026-03-16')
})
