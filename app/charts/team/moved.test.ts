import { expect, test } from 'vitest'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { movedCharts } from './moved.ts'

const audit = CATALOG.find((measure) => measure.slug === 'safe-crib-audit')!

const seriesOf = (percents: readonly number[]): TeamSeries => ({
  measure: { ...audit, id: 'audit' },
  dueFrom: month('2024-01'),
  goal: null,
  baseline: null,
  chartType: null,
  dropped: false,
  values: percents.map((numerator, i) => ({
    period: periodOf('month', addMonths(month('2024-01'), i)),
    reported: { state: 'value', numerator, denominator: 100 },
    provisional: false,
    comment: null,
    invented: false,
    corrections: 0,
  })),
})

const steady = [50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 51, 49]

test('only charts with a signal are named, concerns before improvements', () => {
  const better = seriesOf([...steady, 70, 72, 71, 73, 70, 74])
  const worse = seriesOf([...steady, 30, 28, 31, 29, 27, 30])
  const moved = movedCharts([{ name: 'Ohio', series: [seriesOf(steady), better, worse] }], 5)
  expect(moved.map(({ team, chart }) => [team.name, chart.chartReading.verdict])).toEqual([
    ['Ohio', 'concern'],
    ['Ohio', 'improvement'],
  ])
  expect(movedCharts([{ name: 'Ohio', series: [better, worse] }], 1)).toHaveLength(1)
})
