import fc from 'fast-check'
import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import type { ChartMarks } from '../marks/marks.ts'
import { embedAddress, fileAddress, viewAddress } from './address.ts'
import { chartToExport, fileName } from '../view/chart-to-export.ts'
import { chartCsv } from './csv.ts'
import { chartJson } from './json.ts'
import { HIDEABLE, lookOf, lookQuery, type ChartLook } from '../view/look.ts'
import { pngOf } from './picture/png.server.ts'
import { standaloneSvg } from './picture/standalone-svg.server.tsx'

const audit = CATALOG.find(({ slug }) => slug === 'safe-crib-audit')!
const series: TeamSeries = {
  measure: { ...audit, id: 'audit' },
  dueFrom: month('2024-01'),
  goal: 90,
  baseline: null,
  chartType: null,
  dropped: false,
  values: Array.from({ length: 24 }, (_, at) => ({
    period: addPeriods(period('2024-01'), at),
    reported:
      at === 5
        ? { state: 'withheld' as const }
        : { state: 'value' as const, numerator: (at < 14 ? 90 : 150) + (at % 5), denominator: 201 },
    provisional: at === 23,
    comment: at === 2 ? '=HYPERLINK("http://x")' : null,
    invented: at < 20,
    corrections: 0,
  })),
}
const marks: ChartMarks = {
  annotations: [
    {
      id: '1',
      kind: 'policy',
      text: 'Cribs, new\u0007 & "safe"',
      from: month('2024-03'),
      to: month('2024-04'),
      everywhere: false,
      writtenAt: new Date(0),
      writtenBy: 'Rosa Diaz',
    },
  ],
  phases: [
    {
      id: '2',
      starts: period('2024-02'),
      reason: 'Cribs in every room',
      startedAt: new Date(0),
      startedBy: 'Rosa Diaz',
    },
  ],
  points: [
    {
      id: '3',
      period: period('2024-08'),
      kind: 'excluded',
      reason: 'One unit moved',
      markedAt: new Date(0),
      markedBy: 'Rosa Diaz',
    },
  ],
}
const exported = (through: string | null = null) =>
  chartToExport(
    {
      figures: { team: { slug: 'ohio', name: 'Ohio' }, series },
      areas: { aims: [] },
      written: { marks, ruleSet: 'ihi' },
      groups: { splits: [] },
      tested: { tests: [] },
    },
    { through: through === null ? null : period(through) },
  )

test('a file is named after the team, the measure and the last period', () => {
  expect(fileName(exported(), 'svg')).toBe('ohio-safe-crib-audit-2025-12.svg')
  expect(fileName(exported('2025-03'), 'csv')).toBe('ohio-safe-crib-audit-2025-03.csv')
})

test('a chart through a month is the chart as it stood then', () => {
  const then = exported('2025-02')
  expect(then.chart.points).toHaveLength(14)
  expect(then.chart.chartReading.verdict).toBe('too-early')
  expect(exported().chart.chartReading.verdict).toBe('improvement')
  expect(exported('2024-02').marks.annotations).toEqual([])
})

const splits = [{ slug: 'payer' }, { slug: 'place' }]
const looked = (query: string) =>
  lookOf(`http://x/teams/ohio/measures/safe-crib-audit${query}`, { figures: { series }, groups: { splits } })

test('an address brings back exactly the look it was made of', () => {
  const look: fc.Arbitrary<ChartLook> = fc.record({
    through: fc.constantFrom(null, period('2025-03'), period('2023-12')),
    type: fc.constantFrom(null, 'run' as const, 'i' as const, 'p' as const, 'pp' as const),
    ruleSet: fc.constantFrom(null, 'ihi' as const, 'anhoej' as const, 'nhs' as const),
    hidden: fc.subarray([...HIDEABLE]),
    by: fc.constantFrom(null, 'payer', 'place'),
    groups: fc.constantFrom(null, 'lines' as const),
    denominators: fc.boolean(),
  })
  fc.assert(
    fc.property(look, (asked) => {
      expect(looked(lookQuery(asked))).toEqual({ ok: true, look: asked })
    }),
  )
  expect(lookQuery({})).toBe('')
  expect(looked('?through=&chart=&rules=&hide=&by=&groups=&denominators=')).toEqual(looked(''))
  expect(looked('?hide=goal&hide=notes')).toEqual(looked('?hide=goal,notes'))
  expect(looked('?hide=centre')).toEqual(looked('?hide=center'))
})

test.each([
  ['?through=2025-Q1', 'There is no such month to end the chart with.'],
  ['?through=soon', 'There is no such month to end the chart with.'],
  ['?chart=pie', 'There is no such chart type.'],
  ['?chart=t', 'T chart: It needs times between rare events.'],
  ['?rules=nelson', 'There are no such rules. Known are anhoej, ihi, nhs.'],
  ['?hide=values', 'These can be hidden: center, limits, goal, notes, tests, groups.'],
  ['?by=race-ethnicity', 'This measure is not split by such groups.'],
  ['?groups=pie', 'Groups are drawn as small charts, or with groups=lines.'],
  ['?denominators=maybe', 'Denominators are hidden, or shown.'],
])('what an address says wrongly is answered with a sentence: %s', (query, reason) => {
  expect(looked(query)).toEqual({ ok: false, reason })
})

test('type and rules of the look are those of every file, and lines left away are missing from its drawing only', () => {
  const figures = { team: { slug: 'ohio', name: 'Ohio' }, series }
  const base = { figures, areas: { aims: [] }, groups: { splits: [] } }
  const seen = chartToExport(
    { ...base, written: { marks, ruleSet: 'ihi' }, tested: { tests: [] } },
    { type: 'p', ruleSet: 'anhoej', hidden: ['limits', 'goal', 'notes'] },
  )
  expect(JSON.parse(chartJson(seen))).toMatchObject({ ruleSet: 'anhoej', style: { type: 'p' }, goal: 90 })
  expect(chartCsv(seen)).toMatch(/2024-03,92,201,[\d.]+,percent,Value,[\d.]+,[\d.]+,[\d.]+,/)
  const svg = standaloneSvg(seen)
  expect(svg).not.toMatch(/class="chart-(limit|goal)"|Cribs, new/)
  expect(svg).toContain('class="chart-median"')
  expect(standaloneSvg(exported())).toContain('class="chart-goal"')
})

test('the table has a line a period, states in words and the notes of each period', () => {
  const lines = chartCsv(exported()).split('\r\n')
  expect(lines).toHaveLength(1 + 24 + 1)
  expect(lines[0]).toBe(
    '\uFEFFTeam,Measure,Period,Numerator,Denominator,Value,Unit,State,Center line,Lower limit,Upper limit,Signal,Goal,Comment,Notes,Origin',
  )
  expect(lines[3]).toContain('2024-03,92,201,45.771144278607,percent,Value,')
  expect(lines[3]).toContain('"Policy: Cribs, new\u0007 & ""safe"""')
  expect(lines[3]).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(lines[6]).toContain('2024-06,,,,percent,Withheld,')
  expect(lines[24]).toMatch(/,Provisional,.*,Improvement,90,,,$/)
})

test('the whole analysis is there for programs, without the names of those who wrote', () => {
  const text = chartJson(exported())
  const json = JSON.parse(text)
  expect(json.points).toHaveLength(24)
  expect(json.analysis.center).toBeCloseTo(exported().chart.analysis.center!, 12)
  expect(json.finding.verdict).toBe('improvement')
  expect(json.annotations).toEqual([
    { kind: 'policy', text: 'Cribs, new\u0007 & "safe"', from: '2024-03', to: '2024-04', everywhere: false },
  ])
  expect(text).not.toContain('Rosa')
})

test('the drawing stands alone: its own style in concrete colors, no reference to anything outside', () => {
  const svg = standaloneSvg(exported())
  expect(svg).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
  )
  expect(svg).not.toMatch(/var\(|@media|@container|display:|NaN|undefined|url\(/)
  expect(svg).toContain('.chart-goal{stroke: #0b5c63')
  expect(svg).toContain('<title id="chartt">')
  expect(svg).toContain('Ohio · ')
  expect(svg).toContain('(1) Mar 2024 to Apr 2024, policy: Cribs, new &amp; &quot;safe&quot;')
  expect(svg).toContain('Phase 2 since Feb 2024: Cribs in every room')
  expect(svg).toContain('Excluded from the calculations, Aug 2024: One unit moved')
  expect(svg).toContain('Figures through December 2025')
  expect(svg).toContain('20 of these 24 numbers are invented')
  expect(svg).not.toContain('\u0007')
})

test('the picture is drawn at two pixels a unit, with letters in it', async () => {
  const svg = standaloneSvg(exported())
  const png = Buffer.from(await pngOf(svg))
  const size = /width="(\d+)" height="(\d+)"/.exec(svg)!
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2 * Number(size[1]))
  expect(png.readUInt32BE(20)).toBe(2 * Number(size[2]))
  const without = await pngOf(svg.replace(/<text[\s\S]*?<\/text>/g, ''))
  expect(png.length).toBeGreaterThan(without.length * 1.2)
})

test('every address of a chart carries the period it ends with', () => {
  const chart = { team: 'ohio', measure: 'safe-crib-audit', through: period('2025-03') }
  expect(viewAddress(chart)).toBe('/teams/ohio/measures/safe-crib-audit?through=2025-03')
  expect(embedAddress(chart)).toBe('/teams/ohio/measures/safe-crib-audit/embed?through=2025-03')
  expect(fileAddress({ ...chart, through: null }, 'png')).toBe(
    '/teams/ohio/measures/safe-crib-audit/chart.png',
  )
})

test('months pooled into quarters keep their comments, their notes and the phase that starts in one of them', () => {
  const small = {
    ...series,
    values: series.values.map((value, at) => ({
      ...value,
      reported: { state: 'value' as const, numerator: 1 + (at % 3), denominator: 5 },
    })),
  }
  const answers = {
    figures: { team: { slug: 'ohio', name: 'Ohio' }, series: small },
    areas: { aims: [] },
    written: { marks, ruleSet: 'ihi' as const },
    groups: { splits: [] },
    tested: { tests: [] },
  }
  const pooled = chartToExport(answers)
  expect(pooled.chart.pooled).toContain('pooled into quarters')
  const lines = chartCsv(pooled).split('\r\n')
  expect(lines).toHaveLength(1 + 8 + 1)
  expect(lines[1]).toContain('2024-Q1,6,15,40,')
  expect(lines[1]).toContain('HYPERLINK')
  expect(lines[1]).toContain('Policy: Cribs')
  expect(lines[1]).toContain('New phase: Cribs in every room')
})
