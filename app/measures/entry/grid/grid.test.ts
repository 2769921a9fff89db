import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { period, type Frequency } from '#app/kernel/time/period.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { CATALOG } from '../../catalog/index.ts'
import type { TeamSeries } from '../../team-measure.ts'
import { entryGrid } from './grid.ts'
import { shownRows } from './window/shown-rows.ts'

const now = new Date('2026-06-15T12:00:00Z')
const series = (
  slug: string,
  frequency: Frequency,
  answered: string[] = [],
  { lag = 0, area = 'safe-sleep' as AreaSlug } = {},
): TeamSeries => ({
  measure: { ...CATALOG[0]!, id: slug, slug, frequency, areaSlug: area, usualLagMonths: lag },
  dueFrom: month('2026-01'),
  goal: null,
  baseline: null,
  chartType: null,
  dropped: false,
  values: answered.map((text) => ({
    period: period(text),
    reported: { state: 'not-yet' },
    provisional: false,
    comment: null,
    invented: false,
    corrections: 0,
  })),
})

test('the cursor starts in the first empty cell of the oldest month due', () => {
  const grid = entryGrid(
    [series('a', 'month', ['2026-01', '2026-02', '2026-03']), series('b', 'month', ['2026-01', '2026-02'])],
    {},
    now,
  )
  expect(grid.first).toEqual({ measure: 'b', period: '2026-03' })
  expect([grid.due, grid.dueShown]).toEqual([5, 5])
  expect(grid.sections[0]!.periods).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
  ])
})

test('measures of one area stand together, each frequency in a section of its own', () => {
  const grid = entryGrid(
    [
      series('a', 'month'),
      series('b', 'quarter'),
      series('c', 'month'),
      series('d', 'month', [], { area: 'smoking-cessation' }),
    ],
    {},
    now,
  )
  expect(grid.sections.map((section) => section.frequency)).toEqual(['month', 'quarter'])
  const monthly = grid.sections[0]!.areas.map((area) => [
    area.slug,
    area.rows.map((row) => row.series.measure.slug),
  ])
  expect(monthly).toEqual([
    ['safe-sleep', ['a', 'c']],
    ['smoking-cessation', ['d']],
  ])
})

test('with nothing due it shows the newest period, and says what is requested next', () => {
  const answered = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']
  const grid = entryGrid(
    [series('a', 'month', answered), series('q', 'quarter', ['2026-Q1'], { lag: 2 })],
    {},
    now,
  )
  expect([grid.first, grid.due]).toEqual([null, 0])
  expect(grid.sections[0]!.periods.at(-1)).toBe('2026-05')
  expect(grid.sections.map((section) => section.next)).toEqual([
    { period: '2026-06', from: '2026-07' },
    { period: '2026-Q2', from: '2026-09' },
  ])
})

test('each section keeps its own window', () => {
  const grid = entryGrid([series('a', 'month'), series('q', 'quarter')], { month: '2025-01' }, now)
  expect(grid.sections.map((section) => section.periods[0])).toEqual(['2025-01', '2025-Q2'])
})

test('a locked period is not due, a submitted one is; both are listed with who closed them, and neither can be submitted', () => {
  const at = new Date('2026-06-01T12:00:00Z')
  const closedPeriods = new Map([
    [period('2026-03'), { kind: 'locked', at, by: 'Ana Ruiz' } as const],
    [period('2026-04'), { kind: 'submitted', at, by: null } as const],
  ])
  const grid = entryGrid([series('a', 'month', ['2026-01'])], {}, now, closedPeriods)
  const [section] = grid.sections
  expect(section!.areas[0]!.rows[0]!.cells.filter(({ due }) => due).map((cell) => cell.period)).toEqual([
    '2026-02',
    '2026-04',
    '2026-05',
  ])
  expect(grid.due).toBe(3)
  expect(section!.closed.map(({ period, kind, by }) => [period, kind, by])).toEqual([
    ['2026-03', 'locked', 'Ana Ruiz'],
    ['2026-04', 'submitted', null],
  ])
  expect(section!.submittable).toEqual(['2026-01', '2026-02', '2026-05'])
})

test('of quarters and years only what owes something is shown, or what something was typed into, or all on request', () => {
  const grid = entryGrid(
    [
      series('a', 'month', ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']),
      series('q', 'quarter'),
      series('r', 'quarter', ['2026-Q1']),
    ],
    {},
    now,
  )
  const shown = (all: boolean, ...keep: string[]) =>
    shownRows(grid, { all, keep: new Set(keep) }).sections.map(({ areas, folded }) => [
      areas.flatMap(({ rows }) => rows.map(({ series }) => series.measure.slug)).join(' '),
      folded,
    ])
  expect(shown(false)).toEqual([
    ['a', 0],
    ['q', 1],
  ])
  expect(shown(false, 'r')[1]).toEqual(['q r', 0])
  expect(shown(true)[1]).toEqual(['q r', 0])
})

test('a team without measures has an empty grid', () => {
  expect(entryGrid([], {}, now)).toEqual({ sections: [], first: null, cursor: null, due: 0, dueShown: 0 })
})
