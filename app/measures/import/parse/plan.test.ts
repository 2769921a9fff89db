import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import { planImport, storedValues, type Stored } from './plan.ts'
import type { Entry } from './read.ts'

const plan = (entries: Entry[], stored: Stored[]) => planImport(entries, storedValues(stored))

const entry = (numerator: number, extra: Partial<Entry> = {}): Entry => ({
  row: 2,
  teamCode: 'OH',
  measureSlug: 'm',
  period: period('2024-01'),
  reported: { state: 'value', numerator, denominator: 10 },
  provisional: null,
  comment: null,
  ...extra,
})
const stored = (numerator: number, extra: Partial<Stored> = {}): Stored => ({
  measureSlug: 'm',
  period: period('2024-01'),
  reported: { state: 'value', numerator, denominator: 10 },
  provisional: false,
  comment: 'Two sites',
  group: null,
  ...extra,
})

test('what is not stored is new, what differs is changed with its old value, what agrees is the same', () => {
  const old = stored(5)
  expect(plan([entry(5)], []).created).toHaveLength(1)
  expect(plan([entry(6)], [old]).changed).toEqual([{ entry: entry(6), old }])
  expect(plan([entry(5)], [old]).unchanged).toHaveLength(1)
})

test('a file that is silent on status and comment leaves them alone; one that is not changes them', () => {
  expect(plan([entry(5)], [stored(5, { provisional: true })]).unchanged).toHaveLength(1)
  expect(plan([entry(5, { provisional: false })], [stored(5, { provisional: true })]).changed).toHaveLength(1)
  expect(plan([entry(5, { comment: 'Three sites' })], [stored(5)]).changed).toHaveLength(1)
})
