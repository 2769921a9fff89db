import { expect, test } from 'vitest'
import type { Role } from '#app/measures/import/parse/columns/roles.ts'
import type { ParseOptions } from '#app/measures/import/parse/options.ts'
import { parsedFile, linesOf } from './parse-corpus.ts'

const SLEEP: Partial<ParseOptions> = { measure: 'safe-sleep-education' }
const S = 'OH safe-sleep-education'
const TWO = [`2 ${S} 2024-01 47/201`, `3 ${S} 2024-02 50/198`]

type Case = [file: string, options: Partial<ParseOptions>, outcome: string[]]

test.each<Case>([
  [
    '01-long-layout.csv',
    {},
    [
      `2 ${S} 2024-01 47/201 final "Two sites, both reporting"`,
      `3 ${S} 2024-02 0/198 provisional`,
      '4 OH low-risk-cesarean 2023 10653/41007 final',
      '5 OH days-between-deaths 2024-01 12.5',
    ],
  ],
  [
    '01-long-layout.csv',
    SLEEP,
    [
      `2 ${S} 2024-01 47/201 final "Two sites, both reporting"`,
      `3 ${S} 2024-02 0/198 provisional`,
      '- 4 figures of another measure, Low-risk cesarean births',
      '- 5 figures of another measure, Days between deaths',
    ],
  ],
  ['02-any-order-and-case.csv', {}, TWO],
  [
    '03-semicolon-decimal-comma.csv',
    {},
    [
      '2 OH days-between-deaths 2024-01 12.5',
      '4 OH days-between-deaths 2024-03 1234.5',
      'x 3 value ambiguous_number',
    ],
  ],
  ['04-tabs.txt', SLEEP, [`2 ${S} 2024-01 1047/2201`, `3 ${S} 2024-02 50/198`]],
  ['05-utf8-bom-crlf.csv', SLEEP, TWO],
  ['06-windows-1252.csv', SLEEP, [`2 ${S} 2024-01 47/201 "Clínica – Niños"`]],
  ['07-utf16-tabs.txt', SLEEP, [`2 ${S} 2024-01 47/201`]],
  ['08-cr-only.csv', SLEEP, TWO],
  ['09-sep-line.csv', SLEEP, [`3 ${S} 2024-01 47/201`]],
  [
    '10-merged-title.csv',
    SLEEP,
    [`5 ${S} 2024-01 47/201`, '- 6 a total', '- 8 a note', '- 9 a note', '- 10 a note'],
  ],
  [
    '11-wonder-style.txt',
    { measure: 'low-risk-cesarean' },
    [
      '2 OH low-risk-cesarean 2021 10653/41007',
      '3 OH low-risk-cesarean 2022 10700/41100 provisional',
      '- 4 a total',
    ],
  ],
  [
    '12-zero-blank-missing.csv',
    SLEEP,
    [
      `2 ${S} 2024-01 0/201`,
      `5 ${S} 2024-04 not-applicable`,
      `6 ${S} 2024-05 not-yet`,
      `7 ${S} 2024-06 withheld`,
      `8 ${S} 2024-07 withheld`,
      `12 ${S} 2024-11 0/0`,
      'x 9 numerator unclear_mark',
      'x 10 numerator missing_numerator',
      'x 11 denominator missing_denominator',
      '- 3 no figure',
      '- 4 no figure',
    ],
  ],
  [
    '13-reasons.csv',
    SLEEP,
    [
      `2 ${S} 2024-01 withheld`,
      `3 ${S} 2024-02 withheld`,
      `4 ${S} 2024-03 not-yet`,
      `7 ${S} 2024-06 5/20 "the clinic moved"`,
      `8 ${S} 2024-07 not-applicable`,
      'x 5 reason unknown_reason',
      'x 6 reason contradiction',
    ],
  ],
  [
    '14-bad-figures.csv',
    SLEEP,
    [
      `8 ${S} 2024-07 4/20`,
      'x 2 numerator numerator_above_denominator',
      'x 3 numerator negative',
      'x 4 numerator not_whole',
      'x 5 numerator not_a_number',
      'x 6 numerator percent_in_count',
      'x 7 numerator unreliable',
    ],
  ],
  [
    '15-bad-periods.csv',
    SLEEP,
    [
      `8 ${S} 2024-01 4/20`,
      'x 2 period bad_period',
      'x 3 period not_whole_period',
      'x 4 period wrong_frequency',
      'x 5 period future_period',
      'x 6 period bad_period',
      'x 7 period missing_period',
    ],
  ],
  ['16-year-and-month.csv', SLEEP, [...TWO, `4 ${S} 2024-09 51/190`]],
  [
    '17-year-and-quarter.csv',
    {},
    [
      '2 OH hospitals-with-hard-stop 2024-Q1 47/101',
      '3 OH hospitals-with-hard-stop 2024-Q2 50/101',
      'x 4 Quarter bad_period',
    ],
  ],
  [
    '18-excel-dates.csv',
    SLEEP,
    [
      ...TWO,
      `4 ${S} 2024-03 51/199`,
      `5 ${S} 2024-04 52/199`,
      `6 ${S} 2024-05 53/199`,
      'x 7 Date not_whole_period',
    ],
  ],
  [
    '19-several-states.csv',
    SLEEP,
    [
      `2 ${S} 2024-01 47/201`,
      `6 ${S} 2024-02 50/198`,
      'x 3 State other_team',
      'x 5 State unknown_team',
      'x 7 State other_team',
      '- 4 figures of the whole country',
    ],
  ],
  [
    '19-several-states.csv',
    { ...SLEEP, where: [{ column: 'state', value: 'OHIO' }] },
    [`2 ${S} 2024-01 47/201`],
  ],
  [
    '19-several-states.csv',
    { ...SLEEP, where: [{ column: 'Stat', value: 'Ohio' }] },
    ['refused unknown_column Stat'],
  ],
  [
    '19-several-states.csv',
    { ...SLEEP, where: [{ column: 'State', value: 'Maine' }] },
    ['refused nothing_matches State'],
  ],
  [
    '20-fips-without-zero.csv',
    { ...SLEEP, team: 'AL' },
    ['2 AL safe-sleep-education 2024-01 47/201', '3 AL safe-sleep-education 2024-02 50/198'],
  ],
  [
    '21-unknown-measure.csv',
    {},
    [
      `3 ${S} 2024-02 47/201`,
      'x 2 measure unknown_measure',
      'x 4 measure missing_measure',
      'x 5 measure not_picked',
    ],
  ],
  [
    '22-same-row-twice.csv',
    SLEEP,
    [`4 ${S} 2024-01 47/201`, `5 ${S} 2024-02 51/198`, 'x 3 * superseded', '- 2 the same as row 4'],
  ],
  ['23-hospitals.csv', SLEEP, [2, 3, 4, 5].map((row) => `x ${row} hospital ambiguous_rows`)],
  [
    '23-hospitals.csv',
    {
      ...SLEEP,
      where: [
        { column: 'hospital', value: 'b' },
        { column: 'period', value: '2024-02' },
      ],
    },
    [`5 ${S} 2024-02 29/98`],
  ],
  ['24-person-level.csv', SLEEP, ['refused person_level Patient name']],
  [
    '24-person-level.csv',
    { ...SLEEP, mapping: { period: 'period', numerator: 'numerator' } },
    ['refused person_level Patient name'],
  ],
  ['25-wide.csv', {}, ['x 2 Jan-24 needs_counts', 'x 2 Feb-24 needs_counts', 'x 2 Mar-24 needs_counts']],
  ['25-wide.csv', { layout: 'long' }, ['refused missing_column period']],
  ['04-tabs.txt', { ...SLEEP, layout: 'wide' }, ['refused wide_layout']],
  ['26-workbook-named.csv', SLEEP, ['refused not_text']],
  ['27-binary-named.csv', SLEEP, ['refused not_text']],
  ['28-web-page-named.csv', SLEEP, ['refused not_text']],
  ['29-unclosed-quote.csv', SLEEP, ['refused unreadable']],
  ['30-number-with-comma-unquoted.csv', SLEEP, [`3 ${S} 2024-02 50/198`, 'x 2 * too_many_cells']],
  ['31-no-header.csv', SLEEP, ['refused no_header']],
  ['32-header-only.csv', SLEEP, ['refused no_rows']],
  ['33-empty.csv', SLEEP, ['refused empty_file']],
  ['34-percent-only.csv', SLEEP, ['x 2 percent needs_counts', '- 3 no figure']],
  ['35-groups-of-people.csv', SLEEP, [`2 ${S} 2024-01 47/201`, 'x 3 stratum stratified']],
  [
    '36-status-words.csv',
    SLEEP,
    [`2 ${S} 2024-01 47/201 provisional`, `3 ${S} 2024-02 50/198 final`, 'x 4 status unknown_status'],
  ],
  ['37-repeated-header.csv', SLEEP, [`2 ${S} 2024-01 47/201`, `4 ${S} 2024-02 50/198`]],
  ['38-other-names.csv', SLEEP, ['refused missing_column period']],
  [
    '38-other-names.csv',
    { ...SLEEP, mapping: { period: 'When', numerator: 'hits', denominator: 'out_of' } },
    [TWO[0]!],
  ],
  [
    '38-other-names.csv',
    { ...SLEEP, mapping: { period: 'when', numerator: 'hit', denominator: 'out of' } },
    ['refused unknown_column hit'],
  ],
  ['39-twin-columns.csv', { ...SLEEP, mapping: { numerator: 'count' } }, ['refused repeated_column count']],
  [
    '41-territories.csv',
    { ...SLEEP, team: 'VI' },
    [
      '2 VI safe-sleep-education 2024-01 4/20',
      '3 VI safe-sleep-education 2024-02 5/20',
      '4 VI safe-sleep-education 2024-03 6/20',
    ],
  ],
  [
    '42-single-with-counts.csv',
    {},
    [
      '3 OH days-between-deaths 2024-02 31',
      '4 OH days-between-deaths 2024-03 not-applicable',
      'x 2 value needs_one_number',
    ],
  ],
  ['04-tabs.txt', {}, ['refused missing_column measure_code']],
  ['04-tabs.txt', { measure: 'safe-sleep-educatoin' }, ['refused unknown_measure']],
  ['04-tabs.txt', { ...SLEEP, team: 'Ohoi' }, ['refused unknown_team']],
])('%s with %j', (file, options, outcome) => {
  expect(linesOf(parsedFile(`parse/${file}`, options))).toEqual(outcome)
})

test('a pair of files is joined by state and period; rows without a partner come back', () => {
  const pair = (options: Partial<ParseOptions>) =>
    linesOf(
      parsedFile(
        'parse/40-cesareans.csv',
        { measure: 'low-risk-cesarean', ...options },
        'parse/40-all-births.csv',
      ),
    )
  const joined = ['2 OH low-risk-cesarean 2019 10805/42210', '3 OH low-risk-cesarean 2020 10836/41162']
  const alone = ['x 4 Births no_partner', 'x 5 Births no_partner']
  expect(pair({ where: [{ column: 'State', value: 'Ohio' }] })).toEqual([...joined, ...alone])
  expect(pair({ mapping: { numerator: 'Births' } })).toEqual([
    ...joined,
    alone[0],
    'x 5 State other_team',
    alone[1],
  ])
})

test('a refusal names the nearest column, team or measure', () => {
  const message = (file: string, options: Partial<ParseOptions>) => {
    const parsed = parsedFile(`parse/${file}`, { ...SLEEP, ...options })
    return parsed.ok ? parsed.rejected.map((rejection) => rejection.message).join(' ') : parsed.message
  }
  expect(message('38-other-names.csv', { mapping: { numerator: 'hit' } })).toContain('Did you mean "hits"?')
  expect(message('19-several-states.csv', {})).toContain(
    '"Ohoi" is no state or jurisdiction known here. Did you mean "Ohio"?',
  )
  expect(message('21-unknown-measure.csv', { measure: null })).toContain(
    'Did you mean "Safe sleep education"?',
  )
  expect(message('19-several-states.csv', { where: [{ column: 'State', value: 'Maine' }] })).toContain(
    'it holds Ohio, Alabama',
  )
})

test('a file of several states proposes the own one as a filter, one of several hospitals lists them', () => {
  expect(parsedFile('parse/19-several-states.csv', SLEEP).splits[0]).toMatchObject({
    column: 'State',
    suggested: 'Ohio',
  })
  expect(parsedFile('parse/23-hospitals.csv', SLEEP).splits).toEqual([
    { column: 'hospital', values: ['A', 'B'], suggested: null },
  ])
})

const NHS = 'public/nhs-england-ae-type1-monthly-2016-2019.csv'
const NHS_MAPPING: Partial<Record<Role, string>> = {
  period: 'period',
  numerator: 'breaches',
  denominator: 'attendances',
}

test('one hospital trust of the English emergency figures gives 36 months in a row', () => {
  const where = [{ column: 'org_code', value: 'RAL' }]
  const lines = linesOf(parsedFile(NHS, { ...SLEEP, mapping: NHS_MAPPING, where }))
  expect(lines).toHaveLength(36)
  expect([lines[0], lines[35]]).toEqual([`2 ${S} 2016-04 2013/17771`, `107 ${S} 2019-03 3497/21438`])
})

test('without a filter the three trusts are distinguished and none is taken for the state', () => {
  const lines = linesOf(parsedFile(NHS, { ...SLEEP, mapping: NHS_MAPPING }))
  expect([lines.length, new Set(lines.map((line) => line.replace(/\d+/, 'n')))]).toEqual([
    108,
    new Set(['x n org_code ambiguous_rows']),
  ])
})

test.each([
  ['OH', 'Ohio', 25.6],
  ['AL', 'Alabama', 28.4],
  ['VT', 'Vermont', 20.8],
])(
  'the pair of birth exports gives the published low-risk cesarean percentage of %s in 2019',
  (team, name, published) => {
    const parsed = parsedFile(
      'public/wonder-low-risk-cesareans-2016-2021.txt',
      {
        team,
        measure: 'low-risk-cesarean',
        mapping: { period: 'Year Code', numerator: 'Births', denominator: 'Births' },
        where: [{ column: 'State of Residence', value: name }],
      },
      'public/wonder-low-risk-births-2016-2021.txt',
    )
    if (!parsed.ok) throw new Error(parsed.message)
    expect([parsed.entries.length, parsed.rejected, parsed.leftOut]).toEqual([6, [], []])
    const { reported } = [...parsed.entries].find((entry) => entry.period === '2019')!
    if (reported.state !== 'value') throw new Error('not a value')
    expect(Math.abs((reported.numerator / reported.denominator!) * 100 - published)).toBeLessThan(0.07)
  },
)
