import { expect, test } from 'vitest'
import { chooseChart, LARGE_DENOMINATOR } from './choice.ts'

const figures = (numerator: number, denominator: number | null, count = 12) =>
  Array.from({ length: count }, () => ({ numerator, denominator }))

test('the chart follows from shape, unit and the size of the denominator', () => {
  const chart = (...given: Parameters<typeof chooseChart>) => chooseChart(...given).chart
  expect(chart({ shape: 'proportion', unit: 'percent' }, figures(4, 40))).toBe('p')
  expect(chart({ shape: 'proportion', unit: 'percent' }, figures(4, LARGE_DENOMINATOR))).toBe('pp')
  expect(chart({ shape: 'proportion', unit: 'per-1000' }, figures(4, 900))).toBe('p')
  expect(chart({ shape: 'ratio', unit: 'per-1000' }, figures(4, 900))).toBe('u')
  expect(chart({ shape: 'ratio', unit: 'per-1000' }, figures(4, 90_000))).toBe('up')
  expect(chart({ shape: 'ratio', unit: 'ratio' }, figures(11, 5))).toBe('i')
  expect(chart({ shape: 'single', unit: 'count' }, figures(7, null))).toBe('c')
  expect(chart({ shape: 'single', unit: 'count' }, figures(7.5, null))).toBe('i')
  expect(chart({ shape: 'single', unit: 'days' }, figures(7, null))).toBe('i')
})

test('below twelve values it is a run chart, and the reason says how many there are', () => {
  expect(chooseChart({ shape: 'proportion', unit: 'percent' }, figures(4, 40, 11))).toEqual({
    chart: 'run',
    reason: 'Run chart: a control chart needs 12 values; 11 so far',
    sparse: false,
  })
})

test('a numerator that is no count keeps a proportion off the P chart', () => {
  expect(chooseChart({ shape: 'proportion', unit: 'percent' }, figures(4.2, 40)).chart).toBe('i')
})

test('mostly zeros are called sparse where events are counted, and only there', () => {
  const mostlyZero = [...figures(0, 40, 7), ...figures(1, 40, 5)]
  const halfZero = [...figures(0, 40, 6), ...figures(1, 40, 6)]
  expect(chooseChart({ shape: 'proportion', unit: 'percent' }, mostlyZero).sparse).toBe(true)
  expect(chooseChart({ shape: 'proportion', unit: 'percent' }, halfZero).sparse).toBe(false)
  expect(chooseChart({ shape: 'single', unit: 'minutes' }, figures(0, null)).sparse).toBe(false)
})
