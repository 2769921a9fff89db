import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { month } from '#app/kernel/time/month.ts'
import { period, periodRange } from '#app/kernel/time/period.ts'
import { VALUE_STATES } from '#app/kernel/reported-value.ts'
import {
  coverageByArea,
  coverageOf,
  inWindow,
  owedFigures,
  shareWords,
  type Answer,
  type Obligation,
} from './coverage.ts'

const AUDIT = {
  slug: 'audit',
  name: 'Audit',
  areaSlug: 'safe-sleep',
  frequency: 'month',
  usualLagMonths: 0,
} as const
const USUAL_CALENDAR = { dueDay: 15, graceDays: 0, exceptions: [] }
const now = new Date('2026-06-20T12:00:00Z')
const said = (at: string, state: Answer['state'], more: Partial<Answer> = {}): Answer => ({
  period: period(at),
  state,
  expectedOn: null,
  completeSince: null,
  ...more,
})
const obligation = (answers: readonly Answer[], more: Partial<Obligation['measure']> = {}): Obligation => ({
  measure: { ...AUDIT, ...more },
  dueFrom: month('2026-01'),
  answers,
})
const counted = (obligations: readonly Obligation[]) =>
  coverageOf(owedFigures(obligations, USUAL_CALENDAR, now), now)
const early = new Date('2026-02-10T00:00:00Z')

test('a value, "not applicable" and "withheld" are there; "not available yet" with a day to come is communicated; silence is missing', () => {
  const answers = [
    said('2026-01', 'value', { completeSince: early }),
    said('2026-02', 'not-applicable', { completeSince: early }),
    said('2026-03', 'withheld', { completeSince: early }),
    said('2026-04', 'not-yet', { expectedOn: calendarDay('2026-07-01') }),
  ]
  expect(counted([obligation(answers)])).toEqual({ due: 5, complete: 3, onTime: 3, awaited: 1, missing: 1 })
})

test('on the day that was named a figure is missing again', () => {
  const until = (day: string) => [
    said('2026-04', 'not-yet', { expectedOn: calendarDay(day) }),
    ...['2026-01', '2026-02', '2026-03', '2026-05'].map((at) => said(at, 'value', { completeSince: early })),
  ]
  expect(counted([obligation(until('2026-06-21'))])).toMatchObject({ awaited: 1, missing: 0 })
  expect(counted([obligation(until('2026-06-20'))])).toMatchObject({ awaited: 0, missing: 1 })
})

test('in time is in by the end of the due day, by what was first more than "not available yet"', () => {
  const onDueDay = said('2026-01', 'value', { completeSince: new Date('2026-02-15T23:00:00Z') })
  const dayAfter = said('2026-02', 'value', { completeSince: new Date('2026-03-16T00:00:00Z') })
  expect(counted([obligation([onDueDay, dayAfter])])).toMatchObject({ due: 5, complete: 2, onTime: 1 })
})

test('a figure counts from the day after it was due, not while there is time', () => {
  const at = (instant: string) => {
    const then = new Date(instant)
    return coverageOf(owedFigures([obligation([])], USUAL_CALENDAR, then), then).due
  }
  expect([at('2026-02-15T23:59:00Z'), at('2026-02-16T00:00:00Z')]).toEqual([0, 1])
})

test('quarters and years count only once they are due', () => {
  expect(counted([obligation([], { frequency: 'quarter' })]).due).toBe(1)
  expect(counted([obligation([], { frequency: 'year' })]).due).toBe(0)
})

test('areas are counted apart and add up', () => {
  const obligations = [
    obligation([said('2026-01', 'value', { completeSince: early })]),
    obligation([], { areaSlug: 'fimr' }),
  ]
  const areas = coverageByArea(obligations, owedFigures(obligations, USUAL_CALENDAR, now), now)
  expect(areas.map(({ areaSlug, coverage }) => [areaSlug, coverage.complete, coverage.due])).toEqual([
    ['safe-sleep', 1, 5],
    ['fimr', 0, 5],
  ])
})

test('nothing is counted twice or lost, and only what is there can have been in time', () => {
  const answer = fc.record({
    period: fc.constantFrom(...periodRange(period('2025-11'), period('2026-08'))),
    state: fc.constantFrom(...VALUE_STATES),
    expectedOn: fc.option(fc.constantFrom(calendarDay('2026-05-01'), calendarDay('2026-09-01'))),
    completeSince: fc.option(fc.date({ min: early, max: now, noInvalidDate: true })),
  })
  fc.assert(
    fc.property(fc.uniqueArray(answer, { selector: (one) => one.period }), (answers) => {
      const { due, complete, onTime, awaited, missing } = counted([obligation(answers)])
      expect(complete + awaited + missing).toBe(due)
      expect(onTime).toBeLessThanOrEqual(complete)
    }),
  )
})

test('a share has its counts, and is never rounded up to all', () => {
  expect(shareWords(10, 12)).toBe('83% (10 of 12)')
  expect(shareWords(299, 300)).toBe('99% (299 of 300)')
  expect(shareWords(0, 0)).toBe('nothing due yet')
})

test('counting asks only for the figures of the window, and finds the same', () => {
  const obligations = [obligation([said('2026-01', 'value', { completeSince: early })])]
  const later = new Date('2027-06-20T12:00:00Z')
  const asked = owedFigures(obligations, USUAL_CALENDAR, later, inWindow(later))
  expect(asked).toHaveLength(12)
  expect(coverageOf(asked, later)).toEqual(coverageOf(owedFigures(obligations, USUAL_CALENDAR, later), later))
})
