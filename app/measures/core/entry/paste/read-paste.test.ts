import { expect, test } from 'vitest'
import fc from 'fast-check'
import { month, monthRange, monthLabel, monthLongLabel } from '#app/kernel/month.ts'
import { period } from '#app/kernel/period.ts'
import { CATALOGUE } from '../../catalogue/index.ts'
import type { Measure, RecordedValue, TeamSeries } from '../../team-measure.ts'
import { readPaste, type PasteReading } from './read-paste.ts'
import type { HeadingChoice } from './layout.ts'

const NOW = new Date('2026-03-15T12:00:00Z')
const measureOf = (slug: string): Measure => ({
  ...CATALOGUE.find((measure) => measure.slug === slug)!,
  id: slug,
})
const CRIB = measureOf('safe-crib-audit')
const TEACH = measureOf('safe-sleep-teach-back')
const seriesOf = (measure: Measure, values: readonly RecordedValue[] = []): TeamSeries => ({
  measure,
  dueFrom: month('2025-01'),
  goal: null,
  baseline: null,
  chartType: null,
  dropped: false,
  values,
})
const recorded = (at: string, numerator: number, denominator: number): RecordedValue => ({
  period: period(at),
  reading: { state: 'value', numerator, denominator },
  provisional: false,
  comment: null,
  invented: false,
  corrections: 0,
})
const lines = (...rows: string[]) => rows.map((row) => row.replaceAll(' | ', '\t')).join('\n')
const read = (
  text: string,
  {
    series = [seriesOf(CRIB), seriesOf(TEACH)],
    choices = new Map<string, HeadingChoice>(),
    anchor = null as { measure: string; period: ReturnType<typeof period> } | null,
  } = {},
) => readPaste({ text, anchor, series, choices, now: NOW })
const done = (answer: PasteReading) => {
  if (!answer.ok) throw new Error(answer.message)
  return answer
}
/** `safe-crib-audit 2026-01 12/40`, in the order of the paste. */
const told = (answer: PasteReading) =>
  done(answer).figures.map(({ measure, period: at, reading }) =>
    [
      measure.slug === CRIB.slug ? 'crib' : measure.slug === TEACH.slug ? 'teach' : measure.slug,
      at,
      reading.state === 'value'
        ? [reading.numerator, reading.denominator].filter((n) => n !== null).join('/')
        : reading.state,
    ].join(' '),
  )
const refusals = (answer: PasteReading) => done(answer).refused.map(({ message }) => message)

const EXPECTED = ['crib 2026-01 12/40', 'teach 2026-01 30/50', 'crib 2026-02 13/41', 'teach 2026-02 31/51']

test('months down, measures across in pairs under a merged name', () => {
  const text = lines(
    ` | ${CRIB.name} |  | ${TEACH.name} | `,
    'Month | Num | Den | Num | Den',
    'Jan-26 | 12 | 40 | 30 | 50',
    'Feb-26 | 13 | 41 | 31 | 51',
  )
  expect(told(read(text))).toEqual(EXPECTED)
})

test('months across, numerator and denominator in alternating rows', () => {
  const text = lines(
    'Measure |  | Jan 2026 | Feb 2026 | Total',
    `${CRIB.name} | Numerator | 12 | 13 | 25`,
    ' | Denominator | 40 | 41 | 81',
    `${TEACH.name} | Numerator | 30 | 31 | 61`,
    ' | Denominator | 50 | 51 | 101',
  )
  const answer = done(read(text))
  expect(told(answer).sort()).toEqual([...EXPECTED].sort())
  expect(answer.passedOver).toEqual(['Total'])
})

test('months across with a pair of columns each', () => {
  const text = lines(
    ' | January 2026 |  | February 2026 | ',
    'Measure | N | D | N | D',
    'safe-crib-audit | 12 | 40 | 13 | 41',
    'safe-sleep-teach-back | 30 | 50 | 31 | 51',
  )
  expect(told(read(text)).sort()).toEqual([...EXPECTED].sort())
})

test('one row for each measure and month', () => {
  const text = lines(
    'period | measure | numerator | denominator',
    '2026-01 | safe-crib-audit | 12 | 40',
    '2026-01 | safe-sleep-teach-back | 30 | 50',
    '2026-02 | safe-crib-audit | 13 | 41',
    '2026-02 | safe-sleep-teach-back | 31 | 51',
  )
  expect(told(read(text))).toEqual(EXPECTED)
})

test('the part may stand in the heading, and two headings of one name are numerator and denominator', () => {
  const inName = lines(
    `Month | ${CRIB.name} (num) | ${CRIB.name} (den) | ${TEACH.name} | ${TEACH.name}`,
    '2026-01 | 12 | 40 | 30 | 50',
    '2026-02 | 13 | 41 | 31 | 51',
  )
  expect(told(read(inName))).toEqual(EXPECTED)
})

test('both counts in one cell, a rate beside them and a title above do no harm', () => {
  const text = lines(
    'Ohio safe sleep report |  |  | ',
    'Month | Safe crib audit | % | Notes',
    'Jan 2026 | 12/40 | 30% | new nurse',
    'Feb 2026 | 13 of 41 | 31.7% | ',
  )
  expect(told(read(text))).toEqual(['crib 2026-01 12/40', 'crib 2026-02 13/41'])
})

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
  expect(told(read(down))).toEqual(['crib 2026-01 12/40'])
  const across = lines(`Measure | ${written}`, `${CRIB.name} num | 12`, `${CRIB.name} den | 40`)
  expect(told(read(across))).toEqual(['crib 2026-01 12/40'])
})

test('forms may be mixed in one column', () => {
  const text = lines(`Month | ${CRIB.name} num | ${CRIB.name} den`, 'Jan-26 | 12 | 40', '202602 | 13 | 41')
  expect(told(read(text))).toEqual(['crib 2026-01 12/40', 'crib 2026-02 13/41'])
})

test('months under their year, and months without one', () => {
  const text = (year: string) =>
    lines(
      ` | ${year} |  | 2026`,
      'Measure | Nov | Dec | Jan',
      `${CRIB.name} num | 1 | 2 | 3`,
      `${CRIB.name} den | 9 | 9 | 9`,
    )
  expect(told(read(text('2025')))).toEqual(['crib 2025-11 1/9', 'crib 2025-12 2/9', 'crib 2026-01 3/9'])
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
  expect(told(read(text))).toEqual(['crib 2026-02 13/41'])
  expect(refusals(read(text))).toEqual([
    expect.stringContaining('is one quarter, and the measure is monthly'),
    expect.stringContaining('is a fiscal year'),
    expect.stringContaining('Apr 2026 has not begun yet'),
    expect.stringContaining('the date of one event'),
  ])
})

test('a quarterly measure takes quarters in every form', () => {
  const quarterly = CATALOGUE.find((one) => one.frequency === 'quarter' && one.shape !== 'single')!
  const measure: Measure = { ...quarterly, id: 'quarterly' }
  for (const written of ['Q1 2025', '2025 Q1', '1Q25', '2025Q1', 'Qtr 1 2025']) {
    const text = lines(`Quarter | ${measure.name} num | ${measure.name} den`, `${written} | 1 | 9`)
    expect(told(read(text, { series: [seriesOf(measure)] }))).toEqual([`${measure.slug} 2025-Q1 1/9`])
  }
})

test('blank says nothing, words say why there is no figure, a dash is asked about', () => {
  const text = lines(
    `Month | ${CRIB.name} num | ${CRIB.name} den`,
    'Aug 2025 |  | ',
    'Sep 2025 | . | .',
    'Oct 2025 | N/A | N/A',
    'Nov 2025 | <10 | 40',
    'Dec 2025 | - | -',
    'Jan 2026 | pending | ',
    'Feb 2026 | 1,012 | 1,240',
  )
  const answer = done(read(text))
  expect(told(answer)).toEqual([
    'crib 2025-10 not-applicable',
    'crib 2025-11 withheld',
    'crib 2026-01 not-yet',
    'crib 2026-02 1012/1240',
  ])
  expect(refusals(answer)).toEqual([
    expect.stringContaining('can mean zero, not available or not applicable'),
  ])
  expect(answer.blank).toBe(2)
})

test('a percentage where counts are needed and a numerator above its denominator are refused at their cell', () => {
  const text = lines(
    `Month | ${CRIB.name} | ${TEACH.name} num | ${TEACH.name} den`,
    'Jan 2026 | 75% | 60 | 50',
  )
  const { refused, figures } = done(read(text))
  expect(figures).toEqual([])
  expect(refused).toMatchObject([
    {
      row: 2,
      column: 2,
      text: '75%',
      message: expect.stringContaining('needs a numerator and a denominator'),
    },
    { row: 2, column: 3, text: '60', message: expect.stringContaining('larger than the denominator') },
  ])
})

test('what stands already is the same, what differs is changed and says from what, and nothing else is touched', () => {
  const series = [seriesOf(CRIB, [recorded('2026-01', 12, 40), recorded('2026-02', 9, 41)])]
  const text = lines(
    `Month | ${CRIB.name} num | ${CRIB.name} den`,
    'Dec 2025 | 1 | 9',
    'Jan 2026 | 12 | 40',
    'Feb 2026 | 13 | 41',
  )
  expect(
    done(read(text, { series })).figures.map(({ kind, before }) => [kind, before?.reading ?? null]),
  ).toEqual([
    ['new', null],
    ['same', { state: 'value', numerator: 12, denominator: 40 }],
    ['changed', { state: 'value', numerator: 9, denominator: 41 }],
  ])
})

test('two different figures for one cell are refused together: they may be two hospitals', () => {
  const text = lines(
    `Month | ${CRIB.name} num | ${CRIB.name} den`,
    'Jan 2026 | 12 | 40',
    'Jan 2026 | 13 | 40',
  )
  expect(told(read(text))).toEqual([])
  expect(refusals(read(text))).toEqual([expect.stringContaining('It stands twice')])
})

test('a heading is recognised loosely, said to be guessed, and can be said to be something else', () => {
  const text = lines('Month | crib audits met num | crib audits met den', 'Jan 2026 | 12 | 40')
  const first = done(read(text))
  expect(told(first)).toEqual(['crib 2026-01 12/40'])
  expect(first.headings.map(({ key, guessed }) => [key, guessed])).toEqual([
    ['c1', true],
    ['c2', true],
  ])
  const choices = new Map<string, HeadingChoice>([
    ['c1', { measure: TEACH, part: 'numerator' }],
    ['c2', { measure: TEACH, part: 'denominator' }],
  ])
  expect(told(read(text, { choices }))).toEqual(['teach 2026-01 12/40'])
  const none = new Map<string, HeadingChoice>([
    ['c1', 'ignore'],
    ['c2', 'ignore'],
  ])
  expect(done(read(text, { choices: none }))).toMatchObject({ figures: [], refused: [] })
})

test('figures alone are laid over the grid from the cell they were pasted on', () => {
  const anchor = { measure: CRIB.slug, period: period('2026-01') }
  const text = lines('12 | 13', '40 | 41', '30 | 31', '50 | 51')
  expect(told(read(text, { anchor })).sort()).toEqual([...EXPECTED].sort())
  expect(told(read('1,012\n1,240', { anchor }))).toEqual(['crib 2026-01 1012/1240'])
  expect(read(text)).toMatchObject({ ok: false, message: expect.stringContaining('No months were found') })
})

test('headings about single persons refuse the whole block', () => {
  expect(read(lines('Month | Patient name | Birth date', 'Jan 2026 | A | 1/1/2026'))).toMatchObject({
    ok: false,
    message: expect.stringContaining('single persons'),
  })
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
      expect(told(read(text))).toEqual(months.map((m, at) => `crib ${m} ${figures[at]!.join('/')}`))
    }),
    { numRuns: 60 },
  )
})
