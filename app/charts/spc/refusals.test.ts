import { expect, test } from 'vitest'
import { analyze } from './analyze.ts'
import { analyzeNhs } from './xmr-nhs.ts'

test('a chart that divides is refused without denominators', () => {
  expect(analyze('p', { y: [1, 2] })).toMatchObject({ ok: false, code: 'needs-denominators' })
})

test('lists of different lengths are refused', () => {
  expect(analyze('run', { y: [1, 2], n: [1] })).toMatchObject({ ok: false, code: 'lengths-differ' })
  expect(analyze('run', { y: [1, 2], x: [1] })).toMatchObject({ ok: false, code: 'lengths-differ' })
  expect(analyzeNhs({ y: [1], x: [], direction: 'neutral' })).toMatchObject({
    ok: false,
    code: 'lengths-differ',
  })
})

test('dates and numbers do not mix on one axis', () => {
  expect(analyze('run', { y: [1, 2], x: ['2026-01-01', 2] })).toMatchObject({ ok: false, code: 'mixed-x' })
  expect(analyzeNhs({ y: [1, 2], x: [1, '2'], direction: 'neutral' })).toMatchObject({
    ok: false,
    code: 'mixed-x',
  })
})

test('a time of zero has no place on a T chart', () => {
  expect(analyze('t', { y: [3, 0, 5] })).toMatchObject({ ok: false, code: 'not-positive' })
})

test('the NHS rules refuse two values on one date, and a baseline of fewer than twelve points', () => {
  const repeated = { y: [1, 2], x: ['2026-01-01', '2026-01-01'], direction: 'neutral' } as const
  expect(analyzeNhs(repeated)).toMatchObject({ ok: false, code: 'repeated-x' })
  expect(analyzeNhs({ y: [1], fixAfter: 11, direction: 'neutral' })).toMatchObject({
    ok: false,
    code: 'baseline-too-short',
  })
})
