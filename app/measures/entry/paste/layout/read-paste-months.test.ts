import { expect, test } from 'vitest'
import fc from 'fast-check'
import { month, monthLabel, monthLongLabel, monthRange } from '#app/kernel/time/month.ts'
import { CATALOG } from '../../../catalog/index.ts'
import type { Measure } from '../../../team-measure.ts'
import { CRIB, lines, read, refusals, seriesOf, figuresOf } from '#tests/support/pasting.ts'

test.each([
  'Jan-26',
  '2026-01',
  '202601',
  'January 2026',
  '46023',
  '1/1/2026',
  '01/31/2026',
  "Jan '26",
  'Jan. 2026',
  '2026/01',
  '2026M01',
  '1/2026',
  '20260101',
  '2026-01-01 00:00:00',
])('a month written as %s', (written) => {
  const down = lines(`Month | ${CRIB.name} num | ${CRIB.name} den`, `${written} | 12 | 40`)
  expect(figuresOf(read(down))).toEqual(['crib 2026-01 12/40'])
  const across = lines(`Measure | ${written}`, `${CRIB.name} num | 12`, `${CRIB.name} den | 40`)
  expect(figuresOf(read(across))).toEqual(['crib 2026-01 12/40'])
})

test('forms may be mixed in one column', () => {
  const text = lines(`Month | ${CRIB.name} num | ${CRIB.name} den`, 'Jan-26 | 12 | 40', '202602 | 13 | 41')
  expect(figuresOf(read(text))).toEqual(['crib 2026-01 12/40', 'crib 2026-02 13/41'])
})

test('months under their year, and months without one', () => {
  const text = (year: string) =>
    lines(
      ` | ${year} |  | 2026`,
      'Measure | Nov | Dec | Jan',
      `${CRIB.name} num | 1 | 2 | 3`,
      `${CRIB.name} den | 9 | 9 | 9`,
    )
  expect(figuresOf(read(text('2025')))).toEqual(['crib 2025-11 1/9', 'crib 2025-12 2/9', 'crib 2026-01 3/9'])
  const bare = lines(`Month | ${CRIB.name} num | ${CRIB.name} den`, 'Jan | 1 | 9', 'Feb | 2 | 9')
  expect(refusals(read(bare))).toEqual([
    expect.stringContaining('"Jan" has no year'),
    expect.stringContaining('"Feb" has no year'),
  ])
})

test('a quarter, a fiscal year, a month to come and a day within a month are refused with the reason, the rest is read', () => {
  const text = lines(
    `Period | ${CRIB.name} num | ${CRIB.name} den`,
    'Q1 2025 | 1 | 9',
    'FY2025 | 1 | 9',
    'Apr 2026 | 1 | 9',
    '1/15/2026 | 1 | 9',
    'Feb 2026 | 13 | 41',
  )
  expect(figuresOf(read(text))).toEqual(['crib 2026-02 13/41'])
  expect(refusals(read(text))).toEqual([
    expect.stringContaining('is one quarter, and the measure is monthly'),
    expect.stringContaining('is a fiscal year'),
    expect.stringContaining('Apr 2026 has not begun yet'),
    expect.stringContaining('the date of one event'),
  ])
})

test('a quarterly measure takes quarters in every form', () => {
  const quarterly = CATALOG.find((one) => one.frequency === 'quarter' && one.shape !== 'single')!
  const measure: Measure = { ...quarterly, id: 'quarterly' }
  for (const written of ['Q1 2025', '2025 Q1', '1Q25', '2025Q1', 'Qtr 1 2025']) {
    const text = lines(`Quarter | ${measure.name} num | ${measure.name} den`, `${written} | 1 | 9`)
    expect(figuresOf(read(text, { series: [seriesOf(measure)] }))).toEqual([`${measure.slug} 2025-Q1 1/9`])
  }
})

test('every layout and month form brings every figure back', () => {
  const months = monthRange(month('2025-03'), month('2026-02'))
  const count = fc.integer({ min: 0, max: 99_999 })
  const pairs = fc.array(fc.tuple(count, count), { minLength: 12, maxLength: 12 })
  const written = [monthLabel, monthLongLabel, (m: string) => m, (m: string) => m.replace('-', '')]
  fc.assert(
    fc.property(pairs, fc.constantFrom(...written), fc.boolean(), (counts, write, across) => {
      const figures = counts.map(([a, b]) => [Math.min(a, b), Math.max(a, b)])
      const down = [
        ['Month', `${CRIB.name} numerator`, `${CRIB.name} denominator`],
        ...months.map((m, at) => [write(m as never), ...figures[at]!.map((n) => n.toLocaleString('en-US'))]),
      ]
      const turned = down[0]!.map((_, column) => down.map((row) => row[column]!))
      const text = (across ? turned : down).map((row) => row.join('\t')).join('\n')
      expect(figuresOf(read(text))).toEqual(months.map((m, at) => `crib ${m} ${figures[at]!.join('/')}`))
    }),
    { numRuns: 60 },
  )
})
