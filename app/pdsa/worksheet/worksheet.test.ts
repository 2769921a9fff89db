import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { emptyValues, PLAIN_KEYS } from '../plan/field-lists.ts'
import type { Test } from '../tests/test.ts'
import { worksheetMarkdown } from './markdown.ts'
import { worksheetOf, type Worksheet } from './worksheet.ts'

const AROUND = { teamName: 'Ohio', aims: [], idea: null, driver: null, previous: null }

const STUDIED: Test = {
  ...emptyValues(PLAIN_KEYS),
  ...{
    id: 't',
    teamId: 'o',
    areaSlug: 'safe-sleep',
    ideaSlug: null,
    change: 'Card | with *arrow*',
  },
  ...{ prediction: 'Four of five', place: 'Ward 4', people: 5, days: 1, scale: 1 },
  ...{ owner: { id: 'a', name: 'Ann' }, plannedStart: calendarDay('2026-03-02') },
  ...{
    plannedEnd: calendarDay('2026-03-03'),
    startedOn: calendarDay('2026-03-02'),
    endedOn: calendarDay('2026-03-04'),
  },
  ...{
    stage: 'done',
    stageAt: new Date(0),
    asPlanned: false,
    deviation: 'One day later',
    reached: 0,
    result: 'Three',
  },
  ...{ matched: 'no', learned: 'Ask sooner', decision: 'adapt', reason: 'Nights differ' },
  ...{ stoppedFrom: null, stopReason: null, previousTestId: 'p', nextTestId: null, rampId: 'p', cycle: 2 },
  ...{
    copiedFromTestId: null,
    sharing: 'team',
    origin: 'typed',
    version: 1,
    createdAt: new Date(0),
    createdBy: null,
  },
  ...{ changedAt: new Date(0), changedBy: null, steps: [] },
  measures: [
    {
      ...{ id: 'm', slug: 'crib', name: 'Crib audit', unit: 'percent', direction: 'up' },
      ...{ predicted: 90, result: 84.2, resultPeriod: null },
    },
  ],
  questions: [{ id: 'q', question: 'Will they ask?', prediction: 'Yes', answer: 'Two did.' }],
  taskMarks: [],
  tasks: [{ id: 'k', kind: 'task', what: 'Print | cut', who: 'Ann', dueOn: null, place: null, doneOn: null }],
  observations: [
    { id: 'b', kind: 'surprise', text: 'A father asked', on: calendarDay('2026-03-03'), by: 'Ann' },
  ],
}

const partsOf = ({ head, stages }: Worksheet) => [...head, ...stages.flatMap(({ parts }) => parts)]

test('a worksheet has the head and the four letters in their order', () => {
  const { stages, head } = worksheetOf(STUDIED, {
    ...AROUND,
    previous: { change: 'Card', decision: 'adapt', reason: 'Too small' },
  })
  expect(stages.map(({ stage }) => stage)).toEqual(['plan', 'do', 'study', 'act'])
  const said = head.map((part) => part.kind === 'text' && `${part.label}: ${part.text ?? ''}`)
  expect(said).toEqual([
    'Team: Ohio',
    'Name of the test: Card | with *arrow*',
    'Cycle: 2',
    'Begins: Mar 2, 2026',
    'Ends: Mar 4, 2026',
    'Owner: Ann',
    'Driver: ',
    'Change idea: ',
    'Overall aim: ',
    'The cycle before: Card · Adapted · Too small',
  ])
})

test('what was found stands beside what was predicted, and what was chosen is ticked', () => {
  const parts = partsOf(worksheetOf(STUDIED, AROUND))
  const came = parts.find(({ label }) => label === 'What came out')
  expect(came?.kind === 'text' && came.text).toBe(
    'Three\nCrib audit: The result is 84.2%; 90.0% was predicted: 5.8 percentage points lower, short of the prediction (higher is better).\nWill they ask? Two did.',
  )
  const ticked = parts.flatMap((part) =>
    part.kind === 'choice' ? part.choices.filter(({ chosen }) => chosen).map(({ label }) => label) : [],
  )
  expect(ticked).toEqual(['No', 'No', 'Adapt: change it, and test again'])
})

test('zero people reached is a number that was written', () => {
  const reached = partsOf(worksheetOf(STUDIED, AROUND)).find(({ label }) => label === 'People reached')
  expect(reached?.kind === 'text' && reached.text).toBe('0')
})

test('a blank worksheet says nothing but the team, ticks nothing, and leaves rows to write in', () => {
  const parts = partsOf(worksheetOf(null, AROUND))
  const written = parts.filter((part) => part.kind === 'text' && part.text !== null).map(({ label }) => label)
  expect(written).toEqual(['Team'])
  expect(parts.every((part) => part.kind !== 'choice' || part.choices.every(({ chosen }) => !chosen))).toBe(
    true,
  )
  const rows = parts.flatMap((part) => (part.kind === 'table' ? [part.rows.length] : []))
  expect(rows).toEqual([2, 3, 2])
})

test('as Markdown the same is said, and what people typed is never markup', () => {
  const text = worksheetMarkdown(worksheetOf(STUDIED, AROUND))
  expect(text).toContain('# Card \\| with \\*arrow\\*')
  expect(text).toContain('| Print \\| cut | Ann |   |   |')
  expect(text).toContain('- [x] Adapt: change it, and test again')
  expect(text).toContain('Mar 3, 2026: A father asked')
  for (const { label } of partsOf(worksheetOf(STUDIED, AROUND))) expect(text).toContain(label)
})
