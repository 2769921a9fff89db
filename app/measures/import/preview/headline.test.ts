import { expect, test } from 'vitest'
import { applyLabel, importHeadline } from './headline.ts'

test('the headline says what a file brings, singular and plural', () => {
  expect(importHeadline({ created: 36, changed: 1, unchanged: 4, rejected: 3 })).toBe(
    '36 new values, 1 correction, 3 rows refused',
  )
  expect(importHeadline({ created: 0, changed: 0, unchanged: 36, rejected: 0 })).toBe(
    'Nothing new: 36 values are the same',
  )
  expect(importHeadline({ created: 0, changed: 0, unchanged: 0, rejected: 1 })).toBe('1 row refused')
})

test('the button says what it does', () => {
  expect(applyLabel({ created: 1, changed: 1200 })).toBe('Import 1 new value and 1,200 corrections')
  expect(applyLabel({ created: 0, changed: 2 })).toBe('Import 2 corrections')
})
