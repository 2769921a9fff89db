import { expect, test } from 'vitest'
import { isFinal } from './refusal.ts'

test('an answer for good ends it; an answer for now, or none, does not', () => {
  expect([550, 554, 451, 421, null].map(isFinal)).toEqual([true, true, false, false, false])
})

test('a refused sign-in is ours to mend, so the mail waits', () => {
  expect([530, 535].map(isFinal)).toEqual([false, false])
})
