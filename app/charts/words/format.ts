import type { ReportedValue, Shape } from '#app/kernel/reported-value.ts'
import type { Unit } from '#app/measures/catalog/measure.ts'
import { withoutTrailing } from '#app/kernel/text/text.ts'

const SUFFIX: Record<Unit, string> = {
  percent: '%',
  'per-1000': ' per 1,000',
  ratio: '',
  count: '',
  days: ' days',
  minutes: ' min',
}
/**
 * Rates always show one decimal, so that a column of them lines up; whole things show one only when they need
 * it.
 */
const DECIMALS: Record<Unit, number | null> = {
  percent: 1,
  'per-1000': 1,
  ratio: 1,
  count: null,
  days: null,
  minutes: null,
}

/**
 * `23.4%`, `5.8 per 1,000`, `12 days`, `38 min`, `1.9`. Written out here so that server and browser agree to
 * the letter.
 */
export function formatValue(value: number, unit: Unit): string {
  const decimals = DECIMALS[unit]
  const digits = decimals === null ? formatNumber(value, 1) : grouped(fixed(value, decimals))
  return digits + suffix(digits, unit)
}

/** A value somebody chose (a goal, a tick): `90%`, not `90.0%`. */
export function formatLevel(value: number, unit: Unit): string {
  const digits = formatNumber(value, unit === 'ratio' ? 2 : 1)
  return digits + suffix(digits, unit)
}

/** `1,234` or `0.25`: at most `maxDecimals`, no trailing zeros. */
export function formatNumber(value: number, maxDecimals: number): string {
  const text = fixed(value, maxDecimals)
  return grouped(text.includes('.') ? withoutTrailing(text, /0/).replace(/\.$/, '') : text)
}

/**
 * `47 of 201` for a count out of a count, `384 over 10` for a number over a number; null where nothing is
 * divided.
 */
export function formatFraction(reported: ReportedValue | null, shape: Shape): string | null {
  if (reported?.state !== 'value' || reported.denominator === null || shape === 'single') return null
  const word = shape === 'proportion' ? 'of' : 'over'
  return `${formatNumber(reported.numerator, 4)} ${word} ${formatNumber(reported.denominator, 4)}`
}

/** `23.4% (47 of 201)`, or the value alone where there is no denominator. */
export function formatWithFraction(
  value: number,
  unit: Unit,
  reported: ReportedValue | null,
  shape: Shape,
): string {
  const fraction = formatFraction(reported, shape)
  return fraction === null ? formatValue(value, unit) : `${formatValue(value, unit)} (${fraction})`
}

const suffix = (digits: string, unit: Unit): string =>
  unit === 'days' && digits === '1' ? ' day' : SUFFIX[unit]

function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  // `toFixed` writes at most 21 digits.
  const withCommas = whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`
}
