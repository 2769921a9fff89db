import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import {
  aboutHref,
  aboutWords,
  commentsHeadline,
  isAbout,
  reportedWords,
  sinceWords,
  type About,
} from './comment.ts'

const value = (numerator: number, denominator: number | null = 100): ReportedValue => ({
  ...{ state: 'value', numerator, denominator },
})
const about = (then: ReportedValue | null, now: ReportedValue | null): About => ({
  ...{ kind: 'value', slug: 'audit', name: 'Crib audit', period: period('2026-01') },
  ...{ then, now },
})

test('what has become of a value is said with both, and nothing where it stands', () => {
  expect(sinceWords(about(value(45), value(45)))).toBeNull()
  expect(sinceWords(about(null, null))).toBeNull()
  expect(sinceWords(about(value(45), value(52)))).toBe('Corrected since, from 45 of 100 to 52 of 100.')
  expect(sinceWords(about(value(0), { state: 'withheld' }))).toBe(
    'Corrected since, from 0 of 100 to withheld.',
  )
  expect(sinceWords(about(value(45), null))).toBe('Withdrawn since: it was 45 of 100.')
  expect(sinceWords(about(null, value(1_234, null)))).toBe('Reported since: 1,234.')
  expect(sinceWords({ kind: 'aim', id: 'a', what: 'sleep deaths' })).toBeNull()
})

test('zero, not yet, not applicable, withheld and nothing are five different words', () => {
  const states = ['not-yet', 'not-applicable', 'withheld'] as const
  const words = [value(0), ...states.map((state) => ({ state })), null].map(reportedWords)
  expect(words).toEqual(['0 of 100', 'not available yet', 'not applicable', 'withheld', 'no value'])
})

test('what a conversation is about has a name, a place and a key', () => {
  expect(aboutWords(about(null, null))).toBe('Crib audit, Jan 2026')
  expect(aboutHref('ohio', about(null, null))).toBe('/teams/ohio/measures/audit')
  expect(aboutWords({ kind: 'test', id: 't', change: 'Crib card' })).toBe('Test: Crib card')
  expect(aboutHref('ohio', { kind: 'test', id: 't', change: 'Crib card' })).toBe('/teams/ohio/tests/t')
  expect(isAbout(about(null, null), 'measure:audit')).toBe(true)
  expect(isAbout({ kind: 'test', id: 't', change: 'Crib card' }, 'test:u')).toBe(false)
})

test('the headline counts what is not resolved', () => {
  expect(commentsHeadline([])).toBe('No comments yet')
  expect(commentsHeadline([{ state: 'resolved' }])).toBe('All comments are resolved')
  expect(commentsHeadline([{ state: 'resolved' }, { state: 'open' }])).toBe('1 of 2 not resolved')
})
