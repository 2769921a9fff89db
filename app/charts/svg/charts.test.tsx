import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { chartOfCard } from '../team/card.ts'
import { buildRunChartView } from '../view/view.ts'
import { ChartTable } from '../view/ChartTable.tsx'
import { RunChart } from './RunChart.tsx'
import { DrawnSmall } from './DrawnSmall.tsx'

const chart = (months: number, gapAt = -1) =>
  buildRunChartView({
    measure: {
      name: 'Safe crib audit & teach-back',
      unit: 'percent',
      direction: 'up',
      frequency: 'month',
      shape: 'proportion',
      multiplier: 100,
    },
    goal: 90,
    recorded: Array.from({ length: months }, (_, at) => ({
      period: addPeriods(period('2023-01'), at),
      provisional: at === months - 1,
      reported: (at === gapAt
        ? { state: 'withheld' }
        : {
            state: 'value',
            numerator: (at < 15 ? 90 : 150) + ((at * 7) % 11),
            denominator: 201,
          }) satisfies ReportedValue,
    })),
  })

test('the full chart is named by its sentence and described in words, in each of its widths', () => {
  const markup = renderToStaticMarkup(<RunChart chart={chart(36)} />)
  const named = [...markup.matchAll(/role="img" aria-labelledby="(\S+) (\S+)"/g)]
  expect(named).toHaveLength(3)
  const ids = named.flatMap((match) => [match[1]!, match[2]!])
  expect(new Set(ids).size).toBe(6)
  for (const id of ids) expect(markup.split(` id="${id}"`)).toHaveLength(2)
  expect(markup).toContain(
    'Safe crib audit &amp; teach-back: Above the median for 22 months since March 2024',
  )
})

test('missing periods are explained under the chart, and only then', () => {
  expect(renderToStaticMarkup(<RunChart chart={chart(36, 4)} />)).toContain(
    '<p>One month without a value: one withheld (w.).</p>',
  )
  expect(renderToStaticMarkup(<RunChart chart={chart(36)} />)).not.toContain('figcaption')
})

test('no drawing carries a style of its own, which the security policy would refuse', () => {
  const markup = renderToStaticMarkup(
    <>
      <RunChart chart={chart(36, 4)} />
      <DrawnSmall chart={chartOfCard(chart(36, 4))} />
      <ChartTable chart={chart(36, 4)} />
    </>,
  )
  expect(markup).not.toMatch(/ style=|NaN|undefined/)
})

test('a small chart stays a handful of elements however many months it holds', () => {
  const elements = (months: number) =>
    (renderToStaticMarkup(<DrawnSmall chart={chartOfCard(chart(months))} />).match(/<\w/g) ?? []).length
  expect(elements(60)).toBe(elements(30))
  expect(elements(60)).toBeLessThanOrEqual(12)
})

test('an empty chart is drawn without failing and says so', () => {
  const markup = renderToStaticMarkup(
    <>
      <RunChart chart={chart(0)} />
      <DrawnSmall chart={chartOfCard(chart(0))} />
    </>,
  )
  expect(markup).toContain('No values yet')
})

test('the table has a row for every period and no numerator for a measure that is one number', () => {
  const proportion = renderToStaticMarkup(<ChartTable chart={chart(5)} />)
  expect(proportion.match(/<th scope="row">/g)).toHaveLength(5)
  expect(proportion).toContain('Numerator')
  const base = chart(5)
  const single = renderToStaticMarkup(
    <ChartTable chart={{ ...base, measure: { ...base.measure, shape: 'single' } }} />,
  )
  expect(single).not.toContain('Numerator')
})
