import { expect, test } from 'vitest'
import { busyChart } from '#tests/support/busy-chart.ts'
import { testsInWords } from './after-tests.ts'

const NOT_THE_CAUSE = 'What follows a test need not come of it.'
const busy = { months: 24, notes: [], phases: [] }

test('without a test nothing is said', () => {
  expect(testsInWords(busyChart(busy))).toEqual([])
})

test('what followed a test is stated as coming after it, never as its effect', () => {
  const words = testsInWords(busyChart({ ...busy, tests: [[4, 2, 5, 'adopt']] }))
  expect(words[0]).toMatch(/^After the test “Change 1” began in May 2021 \(adopted in Oct 2021\), /)
  expect(words.at(-1)).toBe(NOT_THE_CAUSE)
  expect(words.join(' ')).not.toMatch(/because|caused|led to|due to|thanks to|effect/)
})

test('soon after a test it is too early to tell', () => {
  const [sentence] = testsInWords(busyChart({ ...busy, months: 9, tests: [[7, 5, null, 'adopt']] }))
  expect(sentence).toBe(
    'After the test “Change 1” began in August 2021 (still running), it is too early to tell: one month with a value since.',
  )
})

test('what had begun before a test is not stated as following it', () => {
  const [sentence] = testsInWords(busyChart({ ...busy, tests: [[22, 1, null, 'adopt']] }))
  expect(sentence).toContain('went on, which had begun in December 2021.')
})

test('of many tests the latest three are described and the others counted', () => {
  const tests = [2, 4, 6, 8, 10].map((at) => [at, 1, 2, 'adapt'] as const)
  const words = testsInWords(busyChart({ ...busy, tests }))
  expect(words).toHaveLength(5)
  expect(words[0]).toContain('Change 3')
  expect(words[3]).toBe('Two earlier tests are listed with the chart.')
})

test('a test stays out of the headline, which cards show without it', () => {
  const plain = busyChart(busy)
  const tested = busyChart({ ...busy, tests: [[4, 2, 5, 'adopt']] })
  expect(tested.headline).toBe(plain.headline)
  expect(tested.description).toContain(NOT_THE_CAUSE)
})
