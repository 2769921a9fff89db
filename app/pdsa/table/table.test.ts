import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { csvOf } from '#app/platform/files/csv.ts'
import { emptyValues, PLAIN_KEYS } from '../plan/field-lists.ts'
import { assess } from './assess.ts'
import { exportRow, type ExportedTest } from './export-row.ts'
import { COLUMN_NAMES } from './columns.ts'
import type { Known } from './imported-test.ts'
import { readRow } from './read-row.ts'
import { MOST_ROWS, readTestTable } from './read-table.ts'

const KNOWN: Known = {
  people: [
    { id: 'ann', name: 'Ann Lee', email: 'ann@ohio.example' },
    { id: 'bo1', name: 'Bo Ray', email: 'bo@ohio.example' },
    { id: 'bo2', name: 'Bo Ray', email: 'bo.ray@ohio.example' },
  ],
  me: 'ann',
  measures: [
    { id: 'm1', slug: 'safe-crib-audit', name: 'Safe crib audit', areaSlug: 'safe-sleep', unit: 'percent' },
    { id: 'm2', slug: 'visits', name: 'Visits', areaSlug: 'safe-sleep', unit: 'count' },
  ],
  ideas: ['plan-for-the-night'],
  today: calendarDay('2026-03-15'),
}

/** The reading of one row, written as columns and cells. */
const read = (cells: Record<string, string>) => {
  const quoted = (words: readonly string[]) =>
    words.map((word) => `"${word.replaceAll('"', '""')}"`).join(',')
  const text = `${quoted(Object.keys(cells))}\n${quoted(Object.values(cells))}\n`
  const [row] = readTestTable('tests.csv', text).rows
  if (row === undefined) throw new Error('The table has no row')
  return readRow(row, KNOWN)
}
const problemsOf = (cells: Record<string, string>) => {
  const reading = read(cells)
  return reading.ok ? [] : reading.problems.map(({ column, message }) => `${column}: ${message}`)
}

const LEAST = {
  change: 'Crib card at the bedside',
  area: 'safe-sleep',
  planned_start: '2026-03-20',
  prediction: 'More',
}

test('a row with the least it needs is a planned test of one day owned by whoever imports it', () => {
  expect(read(LEAST)).toMatchObject({
    ok: true,
    test: {
      change: 'Crib card at the bedside',
      areaSlug: 'safe-sleep',
      ownerId: 'ann',
      stage: 'plan',
      scale: 1,
      plannedStart: '2026-03-20',
      plannedEnd: '2026-03-20',
      startedOn: null,
      sharing: null,
      measures: [],
    },
  })
})

test('headers and words are read in the spellings people use, and days as Americans write them', () => {
  const reading = read({
    'Change tested': 'Card',
    'Measure Code': 'Safe Crib Audit; visits',
    Predicted: '90%; 1,200',
    'result number': '84.25; ',
    Began: '3/2/2026',
    Ended: 'March 6, 2026',
    Lead: 'BO@ohio.example',
    Scale: 'One site',
    Lessons: 'Ask sooner',
    Decision: 'Adapted',
    Observations: 'Quiet\n\n Two asked',
    Surprises: 'The father asked',
  })
  expect(reading).toMatchObject({
    ok: true,
    test: {
      stage: 'done',
      decision: 'adapt',
      ownerId: 'bo1',
      scale: 3,
      startedOn: '2026-03-02',
      endedOn: '2026-03-06',
      plannedStart: '2026-03-02',
      measures: [
        { measureId: 'm1', predictedValue: 90, resultValue: 84.25 },
        { measureId: 'm2', predictedValue: 1200, resultValue: null },
      ],
      observations: [
        { kind: 'observation', text: 'Quiet' },
        { kind: 'observation', text: 'Two asked' },
        { kind: 'surprise', text: 'The father asked' },
      ],
    },
  })
})

test.each([
  [{ ended_on: '2026-03-06', started_on: '2026-03-02' }, 'study'],
  [{ ended_on: '2026-03-06', started_on: '2026-03-02', learned: 'Ask' }, 'act'],
  [{ started_on: '2026-03-02' }, 'do'],
  [{ stop_reason: 'Staff left' }, 'stopped'],
  [{ ended_on: '2026-03-06', started_on: '2026-03-02', learned: 'Ask', stage: 'Study' }, 'study'],
])('a row with %j is in the stage %s', (cells, stage) => {
  expect(read({ ...LEAST, planned_start: '2026-03-01', ...cells })).toMatchObject({
    ok: true,
    test: { stage },
  })
})

test.each([
  [{ change: 'x' }, 'change: Say in one line, of 3 characters or more, what was changed.'],
  [{ area: 'save sleep' }, 'area: "save sleep" is no strategy area. Did you mean "safe-sleep"?'],
  [{ area: '' }, 'area: Name the strategy area, such as safe-sleep, or a measure.'],
  [{ prediction: '' }, 'prediction: Say what you think will happen: a test that is only planned needs it.'],
  [{ planned_start: 'soon' }, 'planned_start: "soon" is no day after 1999: write it as 2026-03-16.'],
  [{ planned_start: '' }, 'planned_start: Give the day it was planned for, or the day it began.'],
  [{ planned_end: '2026-03-19' }, 'planned_end: The last planned day comes before the first.'],
  [{ started_on: '2026-03-16' }, 'started_on: That day is still to come.'],
  [{ ended_on: '2026-03-06' }, 'started_on: The row says when it ended and not when it began.'],
  [{ owner: 'Bo Ray' }, 'owner: Several people in the team are called "Bo Ray": give the mail address.'],
  [{ owner: 'Cy' }, 'owner: Nobody in the team is called "Cy".'],
  [
    { measure: 'safe-crib-audits' },
    'measure: "safe-crib-audits" is no measure that the team has picked. Did you mean',
  ],
  [
    { measure: 'safe-crib-audit', result_value: '101' },
    'result_value: "101" is no percentage from 0 to 100.',
  ],
  [{ measure: 'visits;visits' }, 'measure: A measure is named twice.'],
  [{ people: '0' }, 'people: "0" is no whole number from 1 to 1,000,000.'],
  [{ decision: 'adopt' }, 'started_on: Give the day it began: the stage is Decided.'],
  [{ decision: 'keep' }, 'decision: "keep" is none of adopt, adapt and abandon.'],
  [{ stage: 'plan', decision: 'adopt' }, 'decision: The row says what was decided, and the stage is Plan.'],
  [{ stage: 'stopped' }, 'stop_reason: Say why it was stopped.'],
  [{ idea: 'plan-for-a-night' }, 'idea: "plan-for-a-night" is not a change idea.'],
  [{ objective: 'o'.repeat(2_001) }, 'objective: The text has 2,001 characters; at most 2,000 are kept.'],
])('%j is refused in its cell: %s', (cells, message) => {
  const problems = problemsOf({ ...LEAST, ...cells })
  expect(problems.some((one) => one.startsWith(message))).toBe(true)
})

test('a file about single persons, without the column it needs, or with too many rows is refused whole', () => {
  const reading = (text: string) => () => readTestTable('tests.csv', text)
  expect(reading('change,patient name\na,b\n')).toThrow(/may describe single persons: "patient name"/)
  expect(reading('what,when\na,b\n')).toThrow(/no column named "change".*what and when/)
  expect(reading('change,Change tested\na,b\n')).toThrow(/two columns for change/)
  expect(reading('change\n')).toThrow(/no test beneath them/)
  expect(reading('change\n"open')).toThrow(/never closed/)
  expect(reading(`change\n${'a card\n'.repeat(MOST_ROWS + 1)}`)).toThrow(
    /501 rows; one file brings at most 500/,
  )
})

test('a line number is that of the file, also behind cells with line breaks', () => {
  const { rows } = readTestTable('tests.csv', 'sep=;\nchange;learned\n"a card";"one\ntwo"\n\nanother card;\n')
  expect(rows.map(({ line, cells }) => [line, cells.change])).toEqual([
    [3, 'a card'],
    [6, 'another card'],
  ])
})

test('the same change begun on the same day is one test, in the team and in the file', () => {
  const rows = readTestTable(
    'tests.csv',
    'change,area,started_on\nCrib card!,safe-sleep,2026-03-02\nNew card,safe-sleep,2026-03-02\nnew  card,safe-sleep,2026-03-02\n',
  ).rows
  const present = [
    {
      id: 'here',
      change: 'crib card',
      plannedStart: calendarDay('2026-03-01'),
      startedOn: calendarDay('2026-03-02'),
    },
  ]
  const { fresh, known, refused } = assess(rows, KNOWN, present)
  expect([fresh.map(({ line }) => line), known.map(({ line, id }) => [line, id]), refused]).toEqual([
    [3],
    [
      [2, 'here'],
      [4, null],
    ],
    [],
  ])
})

const words = fc
  .string({ minLength: 3, maxLength: 60 })
  .chain((text) =>
    fc.constantFrom('a', "'=", '"', '-', "'").map((first) => `${first}${text.replace(/\s+/g, ' ').trim()}b`),
  )
const started = fc.constantFrom(null, calendarDay('2026-03-02'))

test('what an export writes is read back as the test it was, whatever its texts hold', () => {
  const exported: fc.Arbitrary<ExportedTest> = fc
    .record({ change: words, learned: fc.option(words), prediction: words, startedOn: started, seen: words })
    .map(({ seen, learned, startedOn, ...rest }) => ({
      ...emptyValues(PLAIN_KEYS),
      ...rest,
      ...{
        id: 'other',
        areaSlug: 'safe-sleep',
        ideaSlug: null,
        objective: '=1+1',
        place: '-5',
      },
      ...{ people: 5, days: 2, scale: 2, owner: 'Ann Lee', startedOn, learned },
      ...{ plannedStart: calendarDay('2026-03-01'), plannedEnd: calendarDay('2026-03-04') },
      ...{ endedOn: startedOn, stage: startedOn === null ? 'plan' : learned === null ? 'study' : 'act' },
      ...{
        asPlanned: startedOn === null ? null : false,
        reached: 0,
        result: '@home',
        matched: 'partly',
      },
      ...{ decision: null, stopReason: null, sharing: 'network' },
      measures: [
        { slug: 'safe-crib-audit', predicted: null, result: 12.5 },
        { slug: 'visits', predicted: 3, result: null },
      ],
      observations: startedOn === null ? [] : [{ kind: 'problem', text: seen }],
    }))
  fc.assert(
    fc.property(exported, (one) => {
      const [row] = readTestTable(
        'tests.csv',
        csvOf([COLUMN_NAMES, exportRow(one)])
          .slice(1)
          .replaceAll('\r\n', '\n'),
      ).rows
      const reading = row && readRow(row, KNOWN)
      expect(reading).toMatchObject({
        ok: true,
        test: {
          change: one.change,
          prediction: one.prediction,
          learned: one.learned,
          stage: one.stage,
          objective: '=1+1',
          place: '-5',
          result: '@home',
          reached: 0,
          matched: 'partly',
          sharing: 'network',
          asPlanned: one.asPlanned,
          observations: one.observations,
          measures: [
            { measureId: 'm1', predictedValue: null, resultValue: 12.5 },
            { measureId: 'm2', predictedValue: 3, resultValue: null },
          ],
        },
      })
    }),
  )
})
