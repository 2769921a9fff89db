import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { Measure, TeamSeries } from '../../team-measure.ts'
import {
  cellMark,
  EMPTY_CELL,
  KEEP_THEIRS,
  keepMine,
  NOTHING,
  readCellMark,
  stampOf,
  sureText,
  type TypedCell,
} from '../cell/cell-text.ts'
import { finishesPeriods } from './finished.ts'
import { validateCells } from './validate.ts'

const now = new Date('2026-06-15T12:00:00Z')
const measure = (slug: string, rest: Partial<Measure> = {}): Measure => ({
  id: slug,
  slug,
  areaSlug: 'safe-sleep',
  ordinal: 1,
  name: slug,
  kind: 'process',
  shape: 'proportion',
  numeratorText: 'n',
  denominatorText: 'd',
  direction: 'up',
  unit: 'percent',
  multiplier: 100,
  frequency: 'month',
  level: 'site',
  source: 's',
  usualLagMonths: 0,
  guidance: 'g',
  provenance: 'addition',
  retired: null,
  ...rest,
})
const series = (one: Measure, values: Record<string, ReportedValue> = {}): TeamSeries => ({
  measure: one,
  dueFrom: month('2026-04'),
  goal: null,
  baseline: null,
  chartType: null,
  dropped: false,
  values: Object.entries(values).map(([text, reported]) => ({
    period: period(text),
    reported,
    provisional: false,
    comment: null,
    invented: false,
    corrections: 0,
  })),
})
const cell = (
  slug: string,
  at: string,
  numerator: string,
  denominator: string,
  was: string | null = NOTHING,
): TypedCell => ({
  ...EMPTY_CELL,
  measure: slug,
  period: at,
  numerator,
  denominator,
  was,
})
const audit = series(measure('audit'))
const messages = (cells: TypedCell[], reported = [audit]) =>
  validateCells(cells, reported, now).refused.map((refused) => refused.message)

test('good cells are accepted beside refused ones, and untouched ones are in neither', () => {
  const { accepted, refused } = validateCells(
    [
      cell('audit', '2026-03', '12', '40'),
      cell('audit', '2026-04', '50', '40'),
      cell('audit', '2026-05', '', ''),
    ],
    [audit],
    now,
  )
  expect(accepted.map((one) => one.period)).toEqual(['2026-03'])
  expect(refused.map((one) => one.typed.period)).toEqual(['2026-04'])
})

test('the month still running may be entered, the next may not', () => {
  expect(messages([cell('audit', '2026-06', '1', '2')])).toEqual([])
  expect(messages([cell('audit', '2026-07', '1', '2')])).toEqual([
    'Jul 2026 has not begun yet. The newest that can be entered is Jun 2026.',
  ])
})

test('the quarter and the year still running may be entered', () => {
  const reported = [
    series(measure('q', { frequency: 'quarter' })),
    series(measure('y', { frequency: 'year' })),
  ]
  expect(messages([cell('q', '2026-Q2', '1', '2'), cell('y', '2026', '1', '2')], reported)).toEqual([])
  expect(messages([cell('q', '2026-Q3', '1', '2'), cell('y', '2027', '1', '2')], reported)).toHaveLength(2)
})

test('a period of another kind, before all figures, or none at all is refused', () => {
  expect(messages([cell('audit', '2026-Q1', '1', '2')])).toEqual([
    '"2026-Q1" is not a month as this measure needs it.',
  ])
  expect(messages([cell('audit', 'May', '1', '2')])).toHaveLength(1)
  expect(messages([cell('audit', '1979-12', '1', '2')])).toEqual([
    'Dec 1979 is before 1980, from when on figures are kept.',
  ])
})

test('a measure the team does not report is refused, and the same cell twice is saved once', () => {
  expect(messages([cell('other', '2026-05', '1', '2')])[0]).toContain('does not report this measure')
  const twice = validateCells(
    [cell('audit', '2026-05', '1', '2'), cell('audit', '2026-05', '2', '2')],
    [audit],
    now,
  )
  expect([twice.accepted.length, twice.refused.length]).toEqual([1, 1])
})

test('a cell that somebody else changed meanwhile comes back, unless both say the same', () => {
  const twelve: ReportedValue = { state: 'value', numerator: 12, denominator: 40 }
  const changed = series(measure('audit'), { '2026-05': twelve })
  expect(messages([cell('audit', '2026-05', '13', '40')], [changed])).toEqual([
    'Meanwhile 12 of 40 was saved here. Choose which of the two stays.',
  ])
  expect(messages([cell('audit', '2026-05', '12', '40')], [changed])).toEqual([])
  const informed = stampOf({ reported: twelve, provisional: false })
  expect(messages([cell('audit', '2026-05', '13', '40', informed)], [changed])).toEqual([])
})

test('a sender who does not say what the cell showed is taken to have seen what is saved', () => {
  const changed = series(measure('audit'), { '2026-05': { state: 'withheld' } })
  expect(validateCells([cell('audit', '2026-05', '13', '40', null)], [changed], now).accepted).toHaveLength(1)
})

test('a period is finished when the last cell due in it is answered', () => {
  const reported = [audit, series(measure('teach'))]
  const save = (...cells: TypedCell[]) =>
    finishesPeriods(reported, validateCells(cells, reported, now).accepted, now)
  expect(save(cell('audit', '2026-04', '1', '2'))).toBe(false)
  expect(save(cell('audit', '2026-04', '1', '2'), cell('teach', '2026-04', '0', '2'))).toBe(true)
  expect(save(cell('audit', '2026-04', '1', '2'), cell('teach', '2026-05', '0', '2'))).toBe(false)
  expect(save(cell('audit', '2026-01', '1', '2'))).toBe(false)
})

test('of two figures the one that was chosen stays, and a third saved after the choice is asked about again', () => {
  const twelve: ReportedValue = { state: 'value', numerator: 12, denominator: 40 }
  const changed = [series(measure('audit'), { '2026-05': twelve })]
  const stored = changed[0]!.values[0]!
  const mine = { ...cell('audit', '2026-05', '13', '40'), was: NOTHING }
  const validated = validateCells([{ ...mine, keep: KEEP_THEIRS }], changed, now)
  expect(validated).toEqual({ accepted: [], refused: [] })
  const replaced = validateCells([{ ...mine, keep: keepMine(stored) }], changed, now)
  expect(replaced.accepted.map(({ reported }) => reported)).toEqual([{ ...twelve, numerator: 13 }])
  const again = validateCells([{ ...mine, keep: keepMine({ ...stored, provisional: true }) }], changed, now)
  expect(again.refused.map(({ kind, theirs }) => [kind, theirs])).toEqual([['overtaken', stored]])
})

test('a figure far from the history is asked about once, and said to be right it is saved with the reason', () => {
  const values = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `2025-${String(at + 1).padStart(2, '0')}`,
      { state: 'value', numerator: 30 + (at % 3), denominator: 60 } as const,
    ]),
  )
  const audit = [series(measure('audit'), values)]
  const far = cell('audit', '2026-05', '2', '60')
  const asked = validateCells([far], audit, now)
  expect(asked.accepted).toEqual([])
  expect(asked.refused).toMatchObject([{ kind: 'question', message: expect.stringContaining('far lower') }])
  const sure = validateCells([{ ...far, sure: sureText(far), comment: ' a new unit opened ' }], audit, now)
  expect(sure.accepted).toMatchObject([{ comment: 'a new unit opened', onChart: false }])
  expect(validateCells([{ ...far, numerator: '1', sure: sureText(far) }], audit, now).refused).toHaveLength(1)
})

test('a comment on a figure is held back where another was saved meanwhile, and replaces the one that was seen', () => {
  const plain = series(measure('audit'), { '2026-04': { state: 'value', numerator: 4, denominator: 40 } })
  const commented = {
    ...plain,
    values: plain.values.map((value) => ({ ...value, comment: 'One site closed' })),
  }
  const before = commented.values[0]!
  const mine = { ...cell('audit', '2026-04', '4', '40', stampOf(before)), comment: 'Two sites' }
  const sent = (seen: string | null) => readCellMark(cellMark('audit', '2026-04', stampOf(before), seen))
  expect(messages([{ ...mine, ...sent(null) }], [commented])[0]).toContain('“One site closed”')
  expect(messages([{ ...mine, ...sent('Another') }], [commented])).toHaveLength(1)
  expect(messages([{ ...mine, ...sent('One site closed') }], [commented])).toEqual([])
  expect(messages([{ ...mine, ...sent(null), comment: '' }], [commented])).toEqual([])
})
