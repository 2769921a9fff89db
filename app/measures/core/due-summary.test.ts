import { expect, test } from 'vitest'
import { period } from '#app/kernel/period.ts'
import { summariseDue } from './due-summary.ts'

test('the oldest periods come first, each with the measures that wait for it', () => {
  const series = [
    { measure: { name: 'Crib audit' }, due: [period('2026-04'), period('2026-05')] },
    { measure: { name: 'Policy milestones' }, due: [period('2026-Q1')] },
    { measure: { name: 'Teach-back' }, due: [period('2026-05')] },
  ]
  expect(summariseDue(series, 2)).toEqual({
    lines: [
      { period: '2026-Q1', measures: ['Policy milestones'] },
      { period: '2026-04', measures: ['Crib audit'] },
    ],
    more: 1,
  })
})

test('nothing due is an empty list', () => {
  expect(summariseDue([{ measure: { name: 'Crib audit' }, due: [] }], 3)).toEqual({ lines: [], more: 0 })
})
