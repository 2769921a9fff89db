import { expect, test } from 'vitest'
import { formatFraction, formatLevel, formatNumber, formatValue, formatWithFraction } from './format.ts'

test('a value says its unit', () => {
  expect(formatValue((47 / 201) * 100, 'percent')).toBe('23.4%')
  expect(formatValue(5.8, 'per-1000')).toBe('5.8 per 1,000')
  expect(formatValue(12, 'days')).toBe('12 days')
  expect(formatValue(1, 'days')).toBe('1 day')
  expect(formatValue(38, 'minutes')).toBe('38 min')
  expect(formatValue(1.94, 'ratio')).toBe('1.9')
  expect(formatValue(12345, 'count')).toBe('12,345')
})

test('rates keep one decimal, chosen levels do not', () => {
  expect(formatValue(90, 'percent')).toBe('90.0%')
  expect(formatLevel(90, 'percent')).toBe('90%')
  expect(formatLevel(1.25, 'ratio')).toBe('1.25')
})

test('zero has no sign', () => {
  expect(formatValue(-0.01, 'percent')).toBe('0.0%')
  expect(formatNumber(-0, 1)).toBe('0')
})

test('thousands are set apart before the decimal point only', () => {
  expect(formatNumber(1234567.1234, 4)).toBe('1,234,567.1234')
  expect(formatNumber(-1234, 0)).toBe('-1,234')
  expect(formatNumber(100, 1)).toBe('100')
})

test('a value brings what stands behind it', () => {
  const reported = { state: 'value', numerator: 47, denominator: 201 } as const
  expect(formatWithFraction((47 / 201) * 100, 'percent', reported, 'proportion')).toBe('23.4% (47 of 201)')
  expect(formatFraction({ state: 'value', numerator: 384, denominator: 10 }, 'ratio')).toBe('384 over 10')
  expect(
    formatWithFraction(38, 'minutes', { state: 'value', numerator: 38, denominator: null }, 'single'),
  ).toBe('38 min')
  expect(formatFraction({ state: 'withheld' }, 'proportion')).toBeNull()
})
