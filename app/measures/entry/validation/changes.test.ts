import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { savedSentence, type Change } from './changes.ts'

const of = (numerator: number, denominator: number): ReportedValue => ({
  state: 'value',
  numerator,
  denominator,
})
const change = (before: ReportedValue | null, after: ReportedValue, at = '2026-03'): Change => ({
  measure: { slug: 'audit', name: 'Safe crib audit', shape: 'proportion' },
  period: period(at),
  before: before && { reported: before, provisional: false },
  after: { reported: after, provisional: false },
})

test('new, corrected and refused cells are distinguished, a correction with both figures', () => {
  const changes = [change(null, of(1, 2)), change(null, of(0, 9)), change(of(12, 40), of(13, 40))]
  expect(savedSentence(changes, { refused: 1 })).toBe(
    'Saved 2 new and 1 corrected (Safe crib audit, Mar 2026: 12 of 40 became 13 of 40). 1 refused: it is not saved.',
  )
})

test('a figure taken back, and one that became final, are said as such', () => {
  expect(savedSentence([change(of(1200, 4000), { state: 'withheld' })])).toContain(
    '1,200 of 4,000 became withheld',
  )
  const final = { ...change(of(1, 2), of(1, 2)), before: { reported: of(1, 2), provisional: true } }
  expect(savedSentence([final])).toContain('1 of 2 is now final')
})

test('of many corrections three are listed and the rest counted', () => {
  const changes = ['01', '02', '03', '04', '05'].map((m) => change(of(1, 2), of(2, 2), `2026-${m}`))
  expect(savedSentence(changes)).toMatch(/^Saved 5 corrected \(.*Mar 2026.*; 2 more\)\.$/)
})

test('a save that changed nothing says so', () => {
  expect(savedSentence([])).toBe('Nothing new to save: every cell says what is already saved.')
  expect(savedSentence([], { refused: 1, asked: 2 })).toBe(
    'Nothing new was saved. 1 refused: it is not saved. 2 need your answer.',
  )
  expect(savedSentence([], { refused: 2 })).toBe('Nothing new was saved. 2 refused: they are not saved.')
})
