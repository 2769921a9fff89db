import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import { ALL_OPEN, closedTo, type ClosedPeriods } from './closed-periods.ts'

const march = period('2026-03')
const twelve = { state: 'value', numerator: 12, denominator: 40 } as const
const thirteen = { state: 'value', numerator: 13, denominator: 40 } as const
const notYet = { state: 'not-yet' } as const
const locked: ClosedPeriods = new Map([[march, 'locked']])
const submitted: ClosedPeriods = new Map([[march, 'submitted']])

test('a locked period takes nothing new and no change, and the sentence says who can open it', () => {
  expect(closedTo(locked, march, { before: null, after: twelve })).toContain('National staff can unlock it')
  expect(closedTo(locked, march, { before: twelve, after: thirteen })).toContain('Mar 2026 is locked')
})

test('a submitted period keeps its figures and still takes what was missing', () => {
  expect(closedTo(submitted, march, { before: twelve, after: thirteen })).toContain('Reopen the period')
  expect(closedTo(submitted, march, { before: twelve, after: notYet })).toContain('Reopen the period')
  expect(closedTo(submitted, march, { before: null, after: twelve })).toBeNull()
  expect(closedTo(submitted, march, { before: notYet, after: twelve })).toBeNull()
})

test('saying again what stands is no change anywhere, and other periods are open', () => {
  expect(closedTo(locked, march, { before: twelve, after: { ...twelve }, same: true })).toBeNull()
  expect(closedTo(locked, march, { before: twelve, after: { ...twelve } })).toContain('locked')
  expect(closedTo(submitted, march, { before: twelve, after: { ...twelve } })).toBeNull()
  expect(closedTo(locked, period('2026-04'), { before: null, after: twelve })).toBeNull()
  expect(closedTo(ALL_OPEN, march, { before: twelve, after: thirteen })).toBeNull()
})
