import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import { busyChart, stressChart, TWELVE_NOTES } from '#tests/support/busy-chart.ts'
import { buildRunChartView } from '../view/view.ts'
import { PanelGrid } from './PanelGrid.tsx'
import { PANEL } from '../drawing/panel.ts'
import { panelsOf, type Axes, type Panels } from './panels.ts'

/** A team with `months` months from `start` on whose share goes from `before` to `after` halfway. */
const team = (name: string, before: number, after: number, { start = '2021-01', months = 60 } = {}) => ({
  name,
  href: `/teams/${name.toLowerCase()}/measures/safe-crib-audit`,
  chart: buildRunChartView({
    measure: {
      name: 'Safe crib audit',
      unit: 'percent',
      direction: 'up',
      frequency: 'month',
      shape: 'proportion',
      multiplier: 100,
    },
    goal: 90,
    recorded: Array.from({ length: months }, (_, at) => ({
      period: addPeriods(period(start), at),
      provisional: at === months - 1,
      reported: {
        state: 'value' as const,
        numerator: (at < months / 2 ? before : after) + ((at * 37) % 23),
        denominator: 1000,
      },
    })),
  }),
})

const fiftyNine = Array.from({ length: 59 }, (_, i) =>
  team(`Northern Mariana Islands ${i}`, 200 + ((i * 31) % 300), 200 + ((i * 47) % 600)),
)
const markupOf = (panels: Panels) =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <PanelGrid panels={panels} />
    </StaticRouter>,
  )

test('59 panels of 60 months weigh less than 300 KB, with the data the browser gets beside the markup', () => {
  for (const axes of ['equal', 'free'] as const) {
    const panels = panelsOf(fiftyNine, axes)
    const markup = markupOf(panels)
    expect(markup.match(/<li/g)).toHaveLength(59)
    expect(Buffer.byteLength(markup) + Buffer.byteLength(JSON.stringify(panels))).toBeLessThan(300_000)
  }
})

test('59 panels with limits on each of 60 months, a phase, points left out and provisional ones weigh no more than that', () => {
  const charts = fiftyNine.map(({ name, href }, i) => ({
    name,
    href,
    chart: busyChart({
      ...{ months: 60, notes: TWELVE_NOTES, phases: [30], provisional: 4 },
      direction: i % 2 === 0 ? 'up' : 'down',
      marked: [
        [12, 'excluded'],
        [40, 'excluded'],
      ],
    }),
  }))
  for (const axes of ['equal', 'free'] as const) {
    const panels = panelsOf(charts, axes)
    const markup = markupOf(panels)
    expect(markup.match(/panel-limits/g)).toHaveLength(59)
    expect(markup.match(/panel-crosses/g)).toHaveLength(59)
    expect(Buffer.byteLength(markup)).toBeLessThan(300_000)
  }
})

test('limits are drawn where the chart has them, and every panel has room for them', () => {
  const { panels } = panelsOf([{ name: 'Ohio', href: '/x', chart: stressChart() }], 'free')
  const { limits } = panels[0]!.drawing
  // Two sides in three phases, the first of them cut by the month that is withheld.
  expect(limits.match(/M/g)).toHaveLength(8)
  const ys = [...limits.matchAll(/(?:M\d+ |V)(-?\d+)/g)].map((match) => Number(match[1]))
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(PANEL.top)
  expect(Math.max(...ys)).toBeLessThanOrEqual(PANEL.bottom)
  expect(panelsOf([team('Iowa', 500, 500)], 'free').panels[0]!.drawing.limits).toBe('')
})

test('provisional points are hollow, points left out are crosses, and a triangle points to the side of its shift', () => {
  const chart = stressChart()
  const { hollow, excluded, improvement } = panelsOf([{ name: 'Ohio', href: '/x', chart }], 'free').panels[0]!
    .drawing
  expect(hollow.match(/h0/g)).toHaveLength(7)
  expect(excluded.match(/l12 12/g)).toHaveLength(3)
  expect(improvement.match(/l7 13h-14z/g)!.length).toBeGreaterThan(6)
  const falling = team('Iowa', 600, 300)
  const better = buildRunChartView({
    measure: { ...falling.chart.measure, direction: 'down' },
    recorded: falling.chart.points.map(({ period, reported }) => ({
      period,
      provisional: false,
      reported: reported!,
    })),
  })
  const down = panelsOf([{ ...falling, chart: better }], 'free').panels[0]!.drawing.improvement
  expect(down).toContain('l7-13h-14z')
  expect(down).not.toContain('l7 13h-14z')
})

test('a changed definition cuts the line', () => {
  const lines = (notes: readonly (readonly [number, number])[]) =>
    panelsOf(
      [{ name: 'Ohio', href: '/x', chart: busyChart({ months: 24, notes, phases: [] }) }],
      'free',
    ).panels[0]!.drawing.line.match(/m/g)!.length
  const three = [
    [2, 0],
    [3, 0],
    [4, 0],
  ] as const
  expect(lines([...three, [15, 0]])).toBe(lines(three) + 1)
})

test('the strongest signal comes first, and teams alike come by name', () => {
  const { panels } = panelsOf(
    [team('Ohio', 500, 500), team('Iowa', 500, 500), team('Utah', 300, 600), team('Guam', 600, 300)],
    'equal',
  )
  expect(panels.map(({ name }) => name)).toEqual(['Guam', 'Utah', 'Iowa', 'Ohio'])
  expect(panels.map(({ verdict }) => verdict)).toEqual([
    'concern',
    'improvement',
    'common-cause',
    'common-cause',
  ])
})

test('equal axes are shared by all, free ones are each chart’s own', () => {
  const low = team('Ohio', 10, 10)
  const high = team('Iowa', 900, 900)
  const axesOf = (axes: Axes) => panelsOf([low, high], axes).panels.map(({ axis }) => axis)
  expect(new Set(axesOf('equal')).size).toBe(1)
  const lonely = { ...low, chart: { ...low.chart, goal: null } }
  expect(new Set(panelsOf([lonely, high], 'free').panels.map(({ axis }) => axis)).size).toBe(2)
})

test('time is shared: a team that began later is drawn further right', () => {
  const { panels, time } = panelsOf(
    [team('Ohio', 500, 500, { months: 24 }), team('Iowa', 500, 500, { start: '2023-01', months: 12 })],
    'equal',
  )
  expect(time).toEqual({ from: 'Jan 2021', to: 'Dec 2023' })
  const startOf = (name: string) =>
    Number(/^m(\d+)/.exec(panels.find((panel) => panel.name === name)!.drawing.line)![1])
  expect(startOf('Ohio')).toBeLessThan(20)
  expect(startOf('Iowa')).toBeGreaterThan(390)
})

test('a missing month lifts the line and leaves no point', () => {
  const whole = team('Ohio', 500, 500, { months: 5 }).chart
  const { panels } = panelsOf(
    [
      {
        name: 'Ohio',
        href: '/x',
        chart: {
          ...whole,
          points: whole.points.map((point, at) =>
            at === 2 ? { ...point, value: null, gap: 'not-yet' } : point,
          ),
        },
      },
    ],
    'free',
  )
  const { line, common } = panels[0]!.drawing
  expect(line.match(/m/g)).toHaveLength(2)
  expect(common.match(/h0/g)).toHaveLength(4)
})

test('no panel carries a style of its own or a number that is none', () => {
  const empty = team('Guam', 0, 0, { months: 0 })
  const markup = renderToStaticMarkup(
    <StaticRouter location="/">
      <PanelGrid panels={panelsOf([empty, ...fiftyNine.slice(0, 3)], 'free')} />
    </StaticRouter>,
  )
  expect(markup).not.toMatch(/ style=|NaN|undefined|Infinity/)
  expect(markup).toContain('No values yet')
})

test('quarters and months share one time axis', () => {
  const months = team('Ohio', 500, 500, { months: 24 })
  const quarters = {
    ...team('Iowa', 500, 500),
    chart: buildRunChartView({
      measure: { ...months.chart.measure, frequency: 'quarter' },
      recorded: Array.from({ length: 8 }, (_, at) => ({
        period: addPeriods(period('2021-Q1'), at),
        provisional: false,
        reported: { state: 'value' as const, numerator: 500, denominator: 1000 },
      })),
    }),
  }
  const { panels, time } = panelsOf([months, quarters], 'equal')
  expect(time).toEqual({ from: 'Jan 2021', to: 'Dec 2022' })
  const ends = panels.map(({ drawing }) => /H(\d+)$/.exec(drawing.center)![1])
  expect(ends).toEqual(['590', '590'])
})
