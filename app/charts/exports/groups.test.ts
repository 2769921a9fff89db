import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import { month } from '#app/kernel/time/month.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import type { SplitMeasure } from '#app/measures/strata/split.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { NO_MARKS } from '../marks/marks.ts'
import { chartToExport } from '../view/chart-to-export.ts'
import { chartCsv } from './csv.ts'
import { chartJson } from './json.ts'
import type { ChartLook } from '../view/look.ts'
import { pngOf } from './picture/png.server.ts'
import { standaloneSvg } from './picture/standalone-svg.server.tsx'

const at = (place: number) => addPeriods(period('2024-01'), place)
const audit = CATALOG.find(({ slug }) => slug === 'safe-crib-audit')!
const value = (numerator: number, denominator: number) => ({
  state: 'value' as const,
  numerator,
  denominator,
})
const figure = { provisional: false, comment: null, invented: false, corrections: 0 }
const series = (everybody: number): TeamSeries => ({
  ...{ measure: { ...audit, id: 'audit' }, dueFrom: month('2024-01'), goal: 90, baseline: null },
  ...{ chartType: null, dropped: false },
  values: Array.from({ length: 24 }, (_, place) => ({
    ...{ ...figure, period: at(place), reported: value(130, everybody) },
  })),
})

const payer = (uninsured: number): SplitMeasure => ({
  ...{ slug: 'payer', name: 'Payer', source: '', on: true },
  strata: [
    { slug: 'medicaid', name: 'Medicaid', shortName: 'Medicaid' },
    { slug: 'private', name: 'Private insurance', shortName: 'Private' },
    { slug: 'none', name: 'No insurance', shortName: 'None' },
  ],
  figures: Array.from({ length: 24 }, (_, place) => at(place)).flatMap((period, place) => [
    { period, stratum: 'medicaid', reported: value(40, 90), provisional: place === 23, invented: false },
    { period, stratum: 'private', reported: value(30, 60), provisional: false, invented: false },
    {
      ...{ period, stratum: 'none', provisional: false, invented: false },
      reported:
        place === 3
          ? { state: 'withheld' as const }
          : value(place < 12 || uninsured > 9 ? uninsured : Math.min(uninsured, place % 2), 40),
    },
  ]),
})

const exported = (look: ChartLook = {}, { uninsured = 20, everybody = 240 } = {}) =>
  chartToExport(
    {
      figures: {
        team: { slug: 'ohio', name: 'Ohio' },
        series: series(everybody),
      },
      areas: { aims: [] },
      tested: { tests: [] },
      written: { marks: NO_MARKS, ruleSet: 'ihi' },
      groups: { splits: [payer(uninsured)] },
    },
    look,
  )

test('the drawing holds the groups as the page shows them: small charts, or lines, or none', () => {
  const panels = standaloneSvg(exported())
  expect(panels.match(/class="strata-own"/g)).toHaveLength(3)
  expect(panels).toContain('By payer')
  expect(panels).toMatch(/Last: 44\.4% \(40 of 90\), Dec 2025,<.*>provisional\.</)
  const lines = standaloneSvg(exported({ groups: 'lines' }))
  expect(lines.match(/class="stratum-line"/g)).toHaveLength(3)
  expect(lines).not.toContain('class="strata-own"')
  expect(standaloneSvg(exported({ hidden: ['groups'] }))).not.toMatch(
    /class="(strata-own|stratum-line)"|By payer/,
  )
})

test('denominators are in the drawing when they are requested', () => {
  expect(standaloneSvg(exported({ denominators: true })).match(/class="denominator-bar"/g)).toHaveLength(24)
  expect(standaloneSvg(exported())).not.toContain('class="denominator-bar"')
})

test('a drawing with groups stands alone, and its picture shows them', async () => {
  for (const look of [{}, { groups: 'lines' as const }]) {
    const svg = standaloneSvg(exported({ ...look, denominators: true }))
    expect(svg).not.toMatch(/var\(|@media|@container|display:|NaN|undefined|url\(/)
    const without = await pngOf(svg.replace(/class="(strata-own|stratum-line|stratum-marks)"/g, ''))
    expect((await pngOf(svg)).length).not.toBe(without.length)
  }
})

test('groups are in the description where they are shown, over the year', () => {
  expect(exported().chart.description).toContain(
    'By payer, over the last twelve months: Medicaid 44.4% (480 of 1,080), Private insurance 50.0% (360 of 720) and No insurance 50.0% (240 of 480).',
  )
  expect(exported({ hidden: ['groups'] }).chart.description).not.toContain('Medicaid')
  expect(standaloneSvg(exported())).toContain('By payer, over the last twelve months')
})

test('a small count is not in the words, nor the group that would give it away by subtraction', () => {
  const few = exported({}, { uninsured: 3 }).chart.description
  expect(few).toContain(
    'Medicaid 44.4% (480 of 1,080), Private insurance 50.0% (360 of 720) and No insurance with',
  )
  expect(few).toContain('No insurance with counts too small to show')
  // People whose group is not known are many now, so that private insurance is the smallest that can hide the
  // uninsured.
  const many = exported({}, { uninsured: 3, everybody: 1000 }).chart.description
  expect(many).toContain('Medicaid 44.4% (480 of 1,080), Private insurance with counts too small to show')
  expect(many).not.toMatch(/360 of 720/)
})

test('a picture of small groups says for whom it is', () => {
  expect(standaloneSvg(exported({}, { uninsured: 3 }))).toContain('not for publication')
  expect(standaloneSvg(exported())).not.toContain('not for publication')
})

test('the table distinguishes a withheld group from one that was never asked, and the analysis holds every group', () => {
  const lines = chartCsv(exported({ hidden: ['groups'] })).split('\r\n')
  expect(lines[0]).toMatch(/,"?Payer: No insurance, numerator"?,/)
  expect(lines[4]).toMatch(/,40,90,Value,30,60,Value,,,Withheld,,,$/)
  expect(lines[24]).toMatch(/,40,90,Provisional,/)
  const { strata } = JSON.parse(chartJson(exported())) as { strata: { lines: { slug: string }[] }[] }
  expect(strata[0]!.lines.map(({ slug }) => slug)).toEqual(['medicaid', 'private', 'none'])
})
