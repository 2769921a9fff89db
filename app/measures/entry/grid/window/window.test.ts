import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import { entryWindow, WINDOW } from './window.ts'

const june = {
  frequency: 'month',
  start: undefined,
  oldestDue: null,
  newestDue: period('2026-04'),
  current: period('2026-06'),
} as const

test('the window opens on the oldest period due, with two before it', () => {
  const { periods } = entryWindow({ ...june, oldestDue: period('2025-09') })
  expect([periods[0], periods.at(-1)]).toEqual(['2025-07', '2025-12'])
})

test('it goes no further than the last period that has ended, and later leads to the one still running', () => {
  const window = entryWindow({ ...june, oldestDue: period('2026-04') })
  expect(window.periods).toEqual(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'])
  expect(window.later).toBe('2026-01')
  expect(entryWindow({ ...june, start: '2026-01' })).toMatchObject({ later: null, earlier: '2025-07' })
})

test('with nothing due it shows the newest', () => {
  expect(entryWindow(june).periods.at(-1)).toBe('2026-05')
})

test('a start that is no such period is passed over, and one in the future is brought back', () => {
  for (const start of ['', 'june', '2026-13', '2026-Q1', '2026']) {
    expect(entryWindow({ ...june, start })).toEqual(entryWindow(june))
  }
  expect(entryWindow({ ...june, start: '2199-01' }).periods.at(-1)).toBe('2026-06')
  expect(entryWindow({ ...june, start: '1900-01' }).periods[0]).toBe('1980-01')
})

test('every window is as long as it says and never holds a future period; earlier and later lie beside it', () => {
  const months = fc.integer({ min: -400, max: 30 }).map((step) => addPeriods(june.current, step))
  fc.assert(
    fc.property(months, (start) => {
      const { periods, earlier, later } = entryWindow({ ...june, start })
      expect(periods).toHaveLength(WINDOW.month)
      expect(periods.at(-1)! <= june.current).toBe(true)
      expect(earlier).toBe(addPeriods(periods[0]!, -6))
      if (later !== null) expect(later > periods[0]! && later <= addPeriods(periods.at(-1)!, 1)).toBe(true)
    }),
  )
})
