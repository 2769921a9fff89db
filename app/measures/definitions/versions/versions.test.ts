import fc from 'fast-check'
import { expect, test } from 'vitest'
import { month, monthRange } from '#app/kernel/time/month.ts'
import { period } from '#app/kernel/time/period.ts'
import { breaksOf, spellsOf, spellsWithin, versionIn, type DefinitionVersion } from './versions.ts'

const version = (number: number, effective: string | null, breaksSeries = false): DefinitionVersion => ({
  number,
  effective: effective === null ? null : month(effective),
  breaksSeries,
  numeratorText: `Wording ${number}`,
  denominatorText: null,
  guidance: 'g',
  source: 's',
  usualLagMonths: 0,
  changed: effective && `Change ${number}`,
  reason: effective && 'Because',
  writtenAt: new Date('2026-01-01'),
  writtenBy: null,
})
const spans = (versions: readonly DefinitionVersion[]) =>
  spellsOf(versions).map(({ version: { number }, from, to }) => [number, from, to])

test('each version holds from its month until the next begins', () => {
  const versions = [version(1, null), version(2, '2025-04'), version(3, '2026-01')]
  expect(spans(versions)).toEqual([
    [1, null, '2025-03'],
    [2, '2025-04', '2025-12'],
    [3, '2026-01', null],
  ])
})

test('a version written later with an earlier month replaces what stood for that time', () => {
  const versions = [version(1, null), version(2, '2026-01', true), version(3, '2025-10')]
  expect(spans(versions)).toEqual([
    [1, null, '2025-09'],
    [3, '2025-10', null],
  ])
  expect(breaksOf(versions)).toEqual([])
})

test('only a version that says so breaks the series, in its month', () => {
  const versions = [version(1, null), version(2, '2025-04'), version(3, '2026-01', true)]
  expect(breaksOf(versions)).toEqual([{ effective: '2026-01', note: 'Change 3', version: 3 }])
})

test('the versions beside a window of periods are those that hold in it', () => {
  const versions = [version(1, null), version(2, '2025-04'), version(3, '2026-01')]
  const within = (...periods: string[]) =>
    spellsWithin(versions, periods.map(period)).map((spell) => spell.version.number)
  expect(within('2025-11', '2025-12')).toEqual([2])
  expect(within('2025-12', '2026-01')).toEqual([2, 3])
  expect(within('2024')).toEqual([1])
  expect(within('2025-Q1', '2025-Q2')).toEqual([1, 2])
})

test('in every month the one written last among those that have begun is in force', () => {
  const months = monthRange(month('2025-01'), month('2026-12'))
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...months), { maxLength: 6 }),
      fc.constantFrom(...months),
      (begun, at) => {
        const versions = [version(1, null), ...begun.map((one, i) => version(i + 2, one))]
        const expected = versions.filter(({ effective }) => effective === null || effective <= at).at(-1)
        expect(versionIn(versions, at)?.number).toBe(expected?.number)
      },
    ),
  )
})
