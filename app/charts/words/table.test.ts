import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import { chartRows } from './table.ts'
import { buildRunChartView } from '../view/view.ts'

test('every period has its row, with figures or with the reason in words', () => {
  const chart = buildRunChartView({
    measure: {
      name: 'Safe crib audit',
      unit: 'percent',
      direction: 'up',
      frequency: 'month',
      shape: 'proportion',
      multiplier: 100,
    },
    recorded: [
      {
        period: period('2026-01'),
        provisional: true,
        reported: { state: 'value', numerator: 1047, denominator: 2010 },
      },
      {
        period: period('2026-03'),
        provisional: false,
        reported: { state: 'value', numerator: 0, denominator: 0 },
      },
      { period: period('2026-04'), provisional: false, reported: { state: 'withheld' } },
      {
        period: period('2026-05'),
        provisional: false,
        reported: { state: 'value', numerator: 0, denominator: 8 },
      },
    ],
  })
  expect(chartRows(chart).map((r) => [r.label, r.numerator, r.denominator, r.value, r.state])).toEqual([
    ['Jan 2026', '1,047', '2,010', '52.1%', 'Provisional'],
    ['Feb 2026', '', '', '', 'Nothing recorded'],
    ['Mar 2026', '0', '0', '', 'Denominator is zero'],
    ['Apr 2026', '', '', '', 'Withheld'],
    ['May 2026', '0', '8', '0.0%', 'Value'],
  ])
})
