import { expect, test } from 'vitest'
import type { ParseOptions } from '#app/measures/import/parse/options.ts'
import { day, monthCell, percent, workbookOf, type TestCell } from '../support/workbook.ts'
import { parsedText, parsedWorkbook, linesOf } from './parse-corpus.ts'

const SLEEP: Partial<ParseOptions> = { measure: 'safe-sleep-education' }
const S = 'OH safe-sleep-education'
const THREE = (row: number) => [
  `${row} ${S} 2024-01 47/201`,
  `${row} ${S} 2024-02 50/198`,
  `${row} ${S} 2024-03 0/190`,
]

type Case = [what: string, rows: readonly string[], options: Partial<ParseOptions>, outcome: string[]]

test.each<Case>([
  [
    'a row for each count',
    ['Measure,,Jan-24,Feb-24,Mar-24', 'Safe sleep education,Numerator,47,50,0', ',Denominator,201,198,190'],
    {},
    THREE(2),
  ],
  [
    'the measure named in both rows',
    [
      'Measure,Part,2024-01,2024-02,2024-03',
      'Safe sleep education,Num,47,50,0',
      'Safe sleep education,Den,201,198,190',
    ],
    {},
    THREE(2),
  ],
  [
    'the part behind the name',
    [
      'Measure,202401,202402,202403',
      'Safe sleep education - numerator,47,50,0',
      'Safe sleep education (den),201,198,190',
    ],
    {},
    THREE(2),
  ],
  [
    'the part before the name',
    [
      ',January 2024,February 2024,March 2024',
      'Numerator: Safe sleep education,47,50,0',
      'Denominator: Safe sleep education,201,198,190',
    ],
    {},
    THREE(2),
  ],
  [
    'alternating rows that do not say which they are',
    ['Measure,Jan 2024,Feb 2024,Mar 2024', 'Safe sleep education,47,50,0', ',201,198,190'],
    {},
    THREE(2),
  ],
  [
    'alternating rows with the name twice',
    [
      'Measure,Jan 2024,Feb 2024,Mar 2024',
      'Safe sleep education,47,50,0',
      'Safe sleep education,201,198,190',
    ],
    {},
    THREE(2),
  ],
  [
    'a block for each measure under its name',
    [
      'Ohio figures',
      '',
      ',Jan-24,Feb-24,Mar-24',
      'Safe sleep education,,,',
      'Numerator,47,50,0',
      'Denominator,201,198,190',
      'Percent,23.4%,25.3%,0%',
      '',
      'Days between deaths',
      'Value,12,30.5,',
    ],
    {},
    [...THREE(5), '10 OH days-between-deaths 2024-01 12', '10 OH days-between-deaths 2024-02 30.5'],
  ],
  [
    'a block with a header of its own',
    [
      'Safe sleep education',
      ',Jan-24,Feb-24',
      'Num,47,50',
      'Den,201,198',
      '',
      'Days between deaths',
      ',Feb-24,Mar-24',
      'Value,12,30.5',
    ],
    {},
    [...THREE(3).slice(0, 2), '8 OH days-between-deaths 2024-02 12', '8 OH days-between-deaths 2024-03 30.5'],
  ],
  [
    'paired columns in one header row',
    ['Measure,Jan-24 Num,Jan-24 Den,Feb-24 Num,Feb-24 Den', 'Safe sleep education,47,201,50,198'],
    {},
    THREE(2).slice(0, 2),
  ],
  [
    'paired columns with underscores',
    ['measure,2024_01_num,2024_01_den,2024_02_num,2024_02_den', 'safe-sleep-education,47,201,50,198'],
    {},
    THREE(2).slice(0, 2),
  ],
  [
    'periods merged over their pair',
    ['Ohio,,,,', ',Jan-24,,Feb-24,', 'Measure,Num,Den,Num,Den', 'Safe sleep education,47,201,50,198'],
    {},
    THREE(4).slice(0, 2),
  ],
  [
    'pairs without a name for either',
    ['Measure,Jan-24,,Feb-24,', 'Safe sleep education,47,201,50,198'],
    {},
    THREE(2).slice(0, 2),
  ],
  [
    'three columns for each period, the result last',
    [
      ',Jan-24,,,Feb-24,,',
      'Measure,Numerator,Denominator,%,Numerator,Denominator,%',
      'Safe sleep education,47,201,23.4%,50,198,25.3%',
    ],
    {},
    THREE(3).slice(0, 2),
  ],
  [
    'all numerators, then all denominators',
    [
      'Measure,Numerator,,,Denominator,,',
      ',Jan-24,Feb-24,Mar-24,Jan-24,Feb-24,Mar-24',
      'Safe sleep education,47,50,0,201,198,190',
    ],
    {},
    THREE(3),
  ],
  [
    'a total column and a total row',
    [
      'Measure,,Jan-24,Feb-24,Mar-24,Total',
      'Safe sleep education,Num,47,50,0,97',
      ',Den,201,198,190,589',
      'Total,,248,248,190,686',
    ],
    {},
    [...THREE(2), '- 4 a total, or left out by choice'],
  ],
  [
    'a year-to-date column and notes beneath',
    [
      'Measure,,Jan-24,Feb-24,YTD 2024,Notes',
      'Safe sleep education,Num,47,50,97,late',
      ',Den,201,198,399,',
      'Source: hospital reports,,,,,',
    ],
    {},
    THREE(2).slice(0, 2),
  ],
  [
    'several title rows, semicolons and a thousands separator',
    [
      'IM CoIIN;;;',
      'Safe sleep;;;',
      'Measure;Part;Jan-24;Feb-24',
      'Safe sleep education;n;1,047;50',
      ';d;2,201;198',
    ],
    {},
    [`4 ${S} 2024-01 1047/2201`, `4 ${S} 2024-02 50/198`],
  ],
  [
    'one measure for the whole file, rows that only say which count',
    [',Jan-24,Feb-24,Mar-24', 'Num,47,50,0', 'Den,201,198,190'],
    SLEEP,
    THREE(2),
  ],
  [
    'the four states, each its own',
    [
      'Measure,,Jan-24,Feb-24,Mar-24,Apr-24,May-24,Jun-24',
      'Safe sleep education,Num,0,<10,N/A,not yet,,-',
      ',Den,201,198,,,,190',
    ],
    {},
    [
      `2 ${S} 2024-01 0/201`,
      `2 ${S} 2024-02 withheld`,
      `2 ${S} 2024-03 not-applicable`,
      `2 ${S} 2024-04 not-yet`,
      'x 2 Jun-24 unclear_mark',
    ],
  ],
  [
    'a bad cell refuses its period only, and says where it is',
    ['Measure,,Jan-24,Feb-24,Mar-24', 'Safe sleep education,Num,47,500,0', ',Den,201,198,many'],
    {},
    [`2 ${S} 2024-01 47/201`, 'x 2 Feb-24 numerator_above_denominator', 'x 3 Mar-24 not_a_number'],
  ],
  [
    'a name nobody knows',
    ['Measure,,Jan-24,Feb-24', 'Safe sleep educaton,Num,47,50', ',Den,201,198'],
    {},
    ['x 2 measure unknown_measure', 'x 2 measure unknown_measure'],
  ],
  [
    'a future month left blank, another filled in',
    ['Measure,,Feb-26,Mar-26,Apr-26,May-26', 'Safe sleep education,Num,1,2,3,', ',Den,10,10,10,'],
    {},
    [`2 ${S} 2026-02 1/10`, `2 ${S} 2026-03 2/10`, 'x 2 Apr-26 future_period'],
  ],
  [
    'quarters',
    ['Measure,Part,2024 Q1,2024 Q2', 'Hospitals with a hard stop,Num,47,50', ',Den,101,101'],
    {},
    ['2 OH hospitals-with-hard-stop 2024-Q1 47/101', '2 OH hospitals-with-hard-stop 2024-Q2 50/101'],
  ],
  [
    'years, which look like counts',
    ['Measure,Part,2021,2022,2023', 'Low-risk cesarean births,Num,10,11,12', ',Den,40,41,42'],
    {},
    [
      '2 OH low-risk-cesarean 2021 10/40',
      '2 OH low-risk-cesarean 2022 11/41',
      '2 OH low-risk-cesarean 2023 12/42',
    ],
  ],
  [
    'dates that lost their format',
    ['Measure,Part,45292,45323', 'Safe sleep education,Num,47,50', ',Den,201,198'],
    {},
    THREE(2)
      .slice(0, 2)
      .map((line) => line),
  ],
  [
    'first days of months',
    ['Measure,Part,1/1/2024,2/1/2024', 'Safe sleep education,Num,47,50', ',Den,201,198'],
    {},
    THREE(2).slice(0, 2),
  ],
  [
    'several states, one a row',
    [
      'State,Jan-24 n,Jan-24 d,Feb-24 n,Feb-24 d',
      'Ohio,47,201,50,198',
      'Alabama,1,2,3,4',
      'Total,48,203,53,202',
    ],
    SLEEP,
    [
      ...THREE(2).slice(0, 2),
      'x 3 State other_team',
      'x 3 State other_team',
      '- 4 a total, or left out by choice',
    ],
  ],
  [
    'several hospitals are parts and no corrections',
    ['Hospital,Jan-24 n,Jan-24 d', 'A,1,2', 'B,3,4'].map((line) => `${line},`),
    SLEEP,
    ['refused missing_column period'],
  ],
  [
    'several hospitals over months',
    ['Hospital,Jan-24 n,Jan-24 d,Feb-24 n,Feb-24 d', 'A,1,2,1,2', 'B,3,4,3,4'],
    SLEEP,
    [
      'x 2 Hospital ambiguous_rows',
      'x 2 Hospital ambiguous_rows',
      'x 3 Hospital ambiguous_rows',
      'x 3 Hospital ambiguous_rows',
    ],
  ],
  [
    'one hospital of them chosen',
    ['Hospital,Jan-24 n,Jan-24 d,Feb-24 n,Feb-24 d', 'A,47,201,50,198', 'B,3,4,3,4'],
    { ...SLEEP, where: [{ column: 'Hospital', value: 'A' }] },
    THREE(2).slice(0, 2),
  ],
  [
    'a column about single persons',
    ['Patient name,Jan-24,Feb-24', 'A. B.,1,2'],
    SLEEP,
    ['refused person_level Patient name'],
  ],
  [
    'a long file whose counts look like years',
    ['period,numerator,denominator', '2024-01,2013,2016', '2024-02,2014,2015'],
    SLEEP,
    [`2 ${S} 2024-01 2013/2016`, `3 ${S} 2024-02 2014/2015`],
  ],
  [
    'a long file with the first and last day of each month',
    ['period start,period end,numerator,denominator', '2024-01-01,2024-01-31,47,201'],
    SLEEP,
    [`2 ${S} 2024-01 47/201`],
  ],
])('%s', (_, rows, options, outcome) => {
  expect(linesOf(parsedText(`${rows.join('\n')}\n`, options))).toEqual(outcome)
})

test('what a person says about columns and rows holds, by name, also for the next file', () => {
  const text = (months: string, first: string, second: string) =>
    `Our audit\nWhat,${months}\nBabies seen,${first}\nOf these on their back,${second}\nHappy parents,9,9\n`
  const wide = {
    columns: [{ name: 'period', role: 'figure' as const }],
    rows: [
      { name: 'Babies seen', measure: 'safe-sleep-education', part: 'denominator' as const },
      { name: 'Of these on their back', measure: 'safe-sleep-education', part: 'numerator' as const },
      { name: 'Happy parents', measure: null, part: 'out' as const },
    ],
  }
  const january = text('Jan-24,Feb-24', '201,198', '47,50')
  expect(linesOf(parsedText(january))).toEqual(expect.arrayContaining(['x 3 measure unknown_measure']))
  expect(linesOf(parsedText(january, { wide }))).toEqual([
    `4 ${S} 2024-01 47/201`,
    `4 ${S} 2024-02 50/198`,
    '- 5 a total, or left out by choice',
  ])
  const march = text('Feb-24,Mar-24,Apr-24', '198,190,180', '50,0,7')
  expect(linesOf(parsedText(march, { wide })).slice(0, 3)).toEqual([
    `4 ${S} 2024-02 50/198`,
    `4 ${S} 2024-03 0/190`,
    `4 ${S} 2024-04 7/180`,
  ])
})

const sheet = async (rows: readonly (readonly TestCell[])[], options: Partial<ParseOptions> = {}) =>
  linesOf(await parsedWorkbook(workbookOf([{ name: 'Data', rows }]), options))

test('a workbook with a title merged over the table, months as dates and a total row', async () => {
  expect(
    await sheet([
      ['Ohio IM CoIIN: monthly figures', null, null, null],
      [],
      ['Measure', 'Part', monthCell(45292), monthCell(45323), monthCell(45352), 'Total'],
      ['Safe sleep education', 'Numerator', 47, 50, 0, 97],
      [null, 'Denominator', 201, 198, 190, 589],
      [null, 'Percent', percent(0.2338), percent(0.2525), percent(0), null],
      ['Total', null, 248, 248, 190, 686],
    ]),
  ).toEqual([...THREE(4), '- 7 a total, or left out by choice'])
})

test('a workbook with the periods merged over pairs of columns, as days', async () => {
  expect(
    await sheet([
      [null, day(45292), null, day(45323), null],
      ['Measure', 'n', 'd', 'n', 'd'],
      ['Safe sleep education', 47, 201, 50, 198],
      ['Days between deaths', 12, null, 30.5, null],
    ]),
  ).toEqual([
    ...THREE(3).slice(0, 2),
    '4 OH days-between-deaths 2024-01 12',
    '4 OH days-between-deaths 2024-02 30.5',
  ])
})
