import { expect, test } from 'vitest'
import { CHART_TYPES } from '#app/charts/spc/chart-type.ts'
import { answer } from '#scripts/spc/answer.ts'

test('an unknown chart gets an error with its id', () => {
  expect(answer({ id: 'a', chart: 'pie', input: { y: [1] } })).toEqual({
    id: 'a',
    error: 'There is no chart "pie".',
  })
})

test.each([
  ['nothing', null],
  ['a number', 5],
  ['no chart', { id: 'a' }],
  ['no input', { id: 'a', chart: 'run' }],
  ['no values', { id: 'a', chart: 'run', input: {} }],
  ['text among the values', { id: 'a', chart: 'run', input: { y: [1, '2'] } }],
  ['lists of different lengths', { id: 'a', chart: 'run', input: { y: [1, 2], n: [3] } }],
  ['dates and numbers on one axis', { id: 'a', chart: 'run', input: { y: [1, 2], x: [1, '2026-01'] } }],
  ['half a point number', { id: 'a', chart: 'run', input: { y: [1], freeze: 1.5 } }],
  ['more useful points than any chart has', { id: 'a', chart: 'rules-anhoej', input: { n_useful: 2e9 } }],
  ['no number of useful points', { id: 'a', chart: 'rules-anhoej', input: { n_useful: 0 } }],
])('%s is a malformed case', (_what, one) => {
  const given = answer(one)
  expect(given).toHaveProperty('error', expect.stringMatching(/./))
  expect(given).not.toHaveProperty('expected')
})

test('an input that its chart refuses is answered, with the reason beside', () => {
  expect(answer({ id: 7, chart: 't', input: { y: [3, -1] } })).toEqual({
    id: 7,
    expected: { error: true },
    refused: 'Times between events must be above zero.',
  })
})

test('options that are null count as not given', () => {
  const input = { y: [1, 5, 2, 8, 3] }
  const nulls = {
    n: null,
    x: null,
    part: null,
    freeze: null,
    exclude: null,
    cl: null,
    multiply: null,
    agg: null,
  }
  expect(answer({ id: 1, chart: 'i', input: { ...input, ...nulls, screened_mr: null } })).toEqual(
    answer({ id: 1, chart: 'i', input }),
  )
})

test('places are given back only where there were some', () => {
  const given = answer({ id: 1, chart: 'run', input: { y: [1, 2], x: ['2026-02', '2026-01'] } })
  expect(given).toMatchObject({ expected: { x: ['2026-01', '2026-02'], y: [2, 1] } })
  expect(answer({ id: 1, chart: 'run', input: { y: [1, 2] } })).not.toHaveProperty('expected.x')
})

test('whatever stands in whatever field, there is an answer or an error, and no number that is none', () => {
  const charts = [...CHART_TYPES, 'xmr-ptd', 'rules-perla', 'rules-anhoej', 'constructor']
  const fields =
    'y n x part freeze exclude cl multiply agg screened_mr rebase fix_after_n_points improvement_direction target median baseline n_useful'
  const wild = [null, true, 'NaN', -1, 1.5, {}, [], [null], ['a'], [{}], [[1]], [Infinity], NaN, 1e308]
  for (const chart of charts) {
    for (const field of fields.split(' ')) {
      for (const value of wild) {
        const input = { y: [1, 2, 3, 4], n: [5, 5, 5, 5], n_useful: 12, [field]: value }
        const given = answer({ id: `${chart} ${field}`, chart, input })
        expect(given.id).toBe(`${chart} ${field}`)
        if ('error' in given) expect(given.error).not.toBe('')
        else expect(everyNumber(given.expected).every(Number.isFinite)).toBe(true)
      }
    }
  }
})

const everyNumber = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(everyNumber)
      : []
