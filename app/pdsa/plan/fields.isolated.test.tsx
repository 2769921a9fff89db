import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { ZodType } from 'zod'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { csvOf } from '#app/platform/files/csv.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { logTestForm } from '../create/forms.ts'
import { nextTurn } from '../create/next-cycle.ts'
import { QuickLog } from '../create/QuickLog.tsx'
import { alsoCopied, filledFromTest, SOURCE_KEYS, type Source } from '../spread/source.ts'
import { ActForm } from '../stages/ActForm.tsx'
import { ActSummary } from '../stages/ActSummary.tsx'
import { changedToo } from '../stages/conflict.server.ts'
import { DoSummary } from '../stages/DoSummary.tsx'
import { decideForm, planForm, studyForm } from '../stages/forms.ts'
import { StudyForm } from '../study/StudyForm.tsx'
import { StudySummary } from '../study/StudySummary.tsx'
import { COLUMN_NAMES, COLUMNS, columnOf } from '../table/columns.ts'
import { exportRow } from '../table/export-row.ts'
import { readRow } from '../table/read-row.ts'
import { readTestTable } from '../table/read-table.ts'
import type { OpenStage } from '../tests/transitions/stage.ts'
import type { Test } from '../tests/test.ts'
import { worksheetMarkdown } from '../worksheet/markdown.ts'
import { worksheetOf } from '../worksheet/worksheet.ts'
import { ALONG_KEYS, FIELD_KEYS, LOG_KEYS, PLAIN_KEYS, plainField, plainKeys } from './field-lists.ts'
import type { PlainKey, PlainValues } from './field-lists.ts'
import { FIELDS } from './fields.ts'
import { wholePlan, wholeStudy } from './form-values.ts'
import { PlanForm } from './PlanForm.tsx'
import { PlanSummary } from './PlanSummary.tsx'

// The forms are drawn alone, without a router around them.
vi.mock('@remix-run/react', async (original) => ({
  ...(await original<object>()),
  Form: 'form',
  useNavigation: () => ({ state: 'idle' }),
}))

/** A value of its own in every plain field. */
const VALUES = Object.fromEntries(
  PLAIN_KEYS.map((key, at) => [key, plainField(key).kind === 'count' ? 101 + at : `Written in ${key}`]),
) as unknown as PlainValues

const ann = { id: 'ann', name: 'Ann Lee' }
const day = calendarDay('2026-03-02')

const TEST: Test = {
  ...VALUES,
  change: 'Written in change',
  ...{ id: 't', teamId: 'oh', areaSlug: 'safe-sleep', ideaSlug: null, scale: 2, owner: ann },
  ...{
    plannedStart: day,
    plannedEnd: day,
    startedOn: day,
    endedOn: day,
    stage: 'done',
    stageAt: new Date(0),
  },
  ...{ asPlanned: true, matched: 'yes', decision: 'adopt', stoppedFrom: null, stopReason: null },
  ...{ previousTestId: null, nextTestId: null, cycle: 1, version: 1 },
  ...{ sharing: 'team', origin: 'typed', createdAt: new Date(0), createdBy: null, changedAt: new Date(0) },
  ...{
    changedBy: 'Bo Ray',
    measures: [],
    questions: [],
    tasks: [],
    observations: [],
    steps: [],
    taskMarks: [],
  },
}

const form = returnedForm(undefined)
const offer = { areas: ['safe-sleep'] as const, ideas: [], measures: [], people: [ann] }
const study = <StudyForm form={form} test={TEST} action="" today={day} suggested={{}} />

const FORMS: Record<
  OpenStage,
  { readonly schema: ZodType; readonly drawn: ReactElement; readonly summary: ReactElement }
> = {
  plan: {
    schema: planForm,
    drawn: <PlanForm form={form} test={TEST} action="" offer={offer} />,
    summary: <PlanSummary test={TEST} idea={null} base="" />,
  },
  do: { schema: studyForm, drawn: study, summary: <DoSummary test={TEST} /> },
  study: { schema: studyForm, drawn: study, summary: <StudySummary test={TEST} /> },
  act: {
    schema: decideForm,
    drawn: <ActForm form={form} test={TEST} action="" />,
    summary: <ActSummary test={TEST} />,
  },
}

/** Fields that have a problem in what a form brought. */
const problemsIn = (schema: ZodType, typed: object): unknown[] =>
  schema.safeParse(typed).error?.issues.map(({ path }) => path[0]) ?? []

const tooMuch = (key: PlainKey): string | number => {
  const field = plainField(key)
  return field.kind === 'count' ? field.most + 1 : 'x'.repeat(field.most + 1)
}

/** Fields whose labels the summary and the worksheet word in their own way. */
const counted = (key: PlainKey) => plainField(key).place === 'size'

test.each(PLAIN_KEYS)('%s is taken by the form of its stage, up to its limit', (key) => {
  const { schema } = FORMS[plainField(key).stage]
  expect(problemsIn(schema, { [key]: tooMuch(key) })).toContain(key)
  expect(problemsIn(schema, { [key]: VALUES[key] })).not.toContain(key)
  const logs = (LOG_KEYS as readonly PlainKey[]).includes(key)
  expect(problemsIn(logTestForm, { [key]: tooMuch(key) }).includes(key)).toBe(logs)
})

test.each(PLAIN_KEYS)('%s stands in the form with its label, filled', (key) => {
  const html = renderToStaticMarkup(FORMS[plainField(key).stage].drawn)
  expect(html).toMatch(new RegExp(`<label for="${key}"[^>]*>${plainField(key).label}<`))
  expect(html).toMatch(new RegExp(`name="${key}"`))
  expect(html).toContain(String(VALUES[key]))
})

test.each(LOG_KEYS)('%s stands in the quick log with the same label, filled', (key) => {
  const filled = {
    ...VALUES,
    plannedStart: day,
    plannedEnd: null,
    scale: 2 as const,
    measure: '',
    others: [],
  }
  const html = renderToStaticMarkup(
    <QuickLog form={form} unsavedName="log" filled={{ ...filled, owner: '', idea: '' }} {...offer} />,
  )
  expect(html).toMatch(new RegExp(`<label for="${key}"[^>]*>${plainField(key).label}<`))
  expect(html.split(`name="${key}"`)).toHaveLength(2)
  expect(html).toContain(String(VALUES[key]))
})

test.each(PLAIN_KEYS)('%s is shown by the summary of its stage', (key) => {
  const html = renderToStaticMarkup(FORMS[plainField(key).stage].summary)
  expect(html).toContain(String(VALUES[key]))
  expect(html).toContain(counted(key) ? FIELDS.scale.label : `>${plainField(key).label}<`)
})

test.each(PLAIN_KEYS)('%s is on the worksheet, filled and blank', (key) => {
  const around = { teamName: 'Ohio', aims: [], idea: null, driver: null, previous: null }
  const label = counted(key) ? FIELDS.scale.label : plainField(key).label
  for (const sheet of [worksheetOf(TEST, around), worksheetOf(null, around)]) {
    const { parts } = sheet.stages.find(({ stage }) => stage === plainField(key).stage)!
    expect(parts.map((part) => part.label)).toContain(label)
  }
  expect(worksheetMarkdown(worksheetOf(TEST, around))).toContain(String(VALUES[key]))
})

test('every field goes out into a table and comes back in, under its name and what people call it', () => {
  const exported = { ...TEST, owner: ann.name, matched: null, stage: 'done', decision: 'adopt' } as const
  const table = csvOf([COLUMN_NAMES, exportRow(exported)])
    .slice(1)
    .replaceAll('\r\n', '\n')
  const people = [{ ...ann, email: 'ann@ohio.example' }]
  const known = { people, me: 'ann', measures: [], ideas: [], today: calendarDay('2026-03-15') }
  expect(readRow(readTestTable('tests.csv', table).rows[0]!, known)).toMatchObject({
    ok: true,
    test: { ...VALUES, scale: 2, ownerId: 'ann', plannedStart: day, endedOn: day, asPlanned: true },
  })
  const described = FIELD_KEYS.filter((key) => 'column' in FIELDS[key])
  expect(described).toEqual(FIELD_KEYS.filter((key) => key !== 'others'))
  for (const { name, aliases = [], says } of COLUMNS) {
    expect(says).not.toBe('')
    for (const header of [name, ...aliases]) expect(columnOf(header)).toBe(name)
  }
})

test.each(PLAIN_KEYS)('a cell of %s over its limit is refused', (key) => {
  const row = { line: 2, cells: { [plainField(key).column]: String(tooMuch(key)) } }
  const reading = readRow(row, { people: [], me: 'ann', measures: [], ideas: [], today: day })
  expect(reading.ok ? [] : reading.problems.map(({ column }) => column)).toContain(plainField(key).column)
})

test('where two have changed a field it is called by its label', () => {
  for (const key of FIELD_KEYS) expect(changedToo(TEST)(key).split(':')[0]).toBe(FIELDS[key].label)
  expect(wholePlan(TEST)).toMatchObject(
    Object.fromEntries(plainKeys('plan').map((key) => [key, VALUES[key]])),
  )
  expect(wholeStudy(TEST)).toMatchObject(
    Object.fromEntries(plainKeys('do', 'study').map((key) => [key, VALUES[key]])),
  )
})

test('no two fields of a stage are called the same', () => {
  const labels = FIELD_KEYS.map((key) => `${FIELDS[key].stage} ${FIELDS[key].label}`)
  expect(new Set(labels).size).toBe(labels.length)
})

test('the next cycle and another team get what they do not have to answer anew', () => {
  const next = nextTurn(TEST, []) as Partial<PlainValues>
  const source = { ...TEST, team: { id: 'vt', slug: 'vermont', name: 'Vermont' }, measures: [] }
  const taken: Source = { ...source, questions: 0, tasks: 0 }
  const copy = filledFromTest(taken, {
    measures: [],
    me: null,
    people: [],
    today: day,
  }) as Partial<PlainValues>
  for (const key of LOG_KEYS) {
    const { anew } = plainField(key)
    expect(next[key]).toBe(anew === 'cycle' ? null : VALUES[key])
    expect(copy[key]).toBe(anew === 'team' ? null : VALUES[key])
    expect(SOURCE_KEYS.includes(key)).toBe(anew !== 'team')
  }
  for (const key of ALONG_KEYS) {
    expect(SOURCE_KEYS).toContain(key)
    expect(alsoCopied(taken)?.toLowerCase()).toContain(plainField(key).label.toLowerCase())
  }
})
