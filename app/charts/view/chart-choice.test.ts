import { expect, test } from 'vitest'
import { offeredTypes, styleOf } from './chart-choice.ts'

const percent = { shape: 'proportion', unit: 'percent' } as const
const between = { shape: 'single', unit: 'days' } as const
const counts = Array.from({ length: 20 }, (_, i) => ({ numerator: 10 + (i % 3), denominator: 100 }))
const days = (values: readonly number[]) => values.map((numerator) => ({ numerator, denominator: null }))
const WAITS = [12, 40, 3, 25, 70, 8, 19, 33, 5, 61, 14, 22]

test('the chart follows from unit, figures and rules, each with its reason', () => {
  const own = (ruleSet: 'ihi' | 'anhoej' | 'nhs') => styleOf(percent, counts, { ruleSet, chosen: null })
  expect(own('anhoej')).toEqual({
    type: 'p',
    reason: 'P chart: a count out of a count, with limits that follow each denominator',
  })
  expect(own('ihi')).toEqual({
    type: 'run',
    reason:
      'Run chart: the IHI rules are read about a median; with limits it would be a P chart, for a count out of a count, with limits that follow each denominator',
  })
  expect(own('nhs').type).toBe('i')
})

test('days between rare events get a T chart, and a G chart when two came on one day', () => {
  const type = (values: readonly number[]) =>
    styleOf(between, days(values), { ruleSet: 'ihi', chosen: null }).type
  expect(type(WAITS)).toBe('t')
  expect(type([...WAITS, 0])).toBe('g')
  expect(type([...WAITS, 0, 2.5])).toBe('run')
  expect(type(WAITS.slice(1))).toBe('run')
})

test('a person may choose another chart, as long as the figures allow it', () => {
  expect(styleOf(percent, counts, { ruleSet: 'ihi', chosen: 'p' })).toEqual({
    type: 'p',
    reason: 'P chart: chosen by the team',
  })
  expect(styleOf(between, days([...WAITS, 0]), { ruleSet: 'ihi', chosen: 't' })).toEqual({
    type: 'run',
    reason: 'Run chart: a T chart was chosen, and these figures do not allow it',
  })
  expect(styleOf(percent, counts, { ruleSet: 'ihi', chosen: 'c' }).type).toBe('run')
})

test('only charts that the shape of a measure allows are offered', () => {
  expect(offeredTypes(percent)).toEqual(['run', 'i', 'p', 'pp'])
  expect(offeredTypes(between)).toEqual(['run', 'i', 'g', 't'])
})
