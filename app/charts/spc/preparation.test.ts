import { expect, test } from 'vitest'
import { analyze } from './analyze.ts'
import type { ChartType } from './chart-type.ts'
import type { ChartInput } from './input.ts'

function values(chart: ChartType, input: ChartInput) {
  const analyzed = analyze(chart, input)
  return analyzed.ok && analyzed.value.points.map(({ value }) => value)
}

test('a denominator of zero leaves a missing point, whatever its numerator, and stays out of the pooled rate', () => {
  const analyzed = analyze('u', { y: [2, 5, 4], n: [10, 0, 20] })
  expect(
    analyzed.ok && analyzed.value.points.map(({ value, center, upper }) => [value, center, upper === null]),
  ).toEqual([
    [0.2, 0.2, false],
    [null, 0.2, true],
    [0.2, 0.2, false],
  ])
})

test('rows without a place are dropped, and rows at one place become one point', () => {
  const input = { y: [1, 4, 9, 3, null], x: ['2026-02', null, '2026-01', '2026-02', '2026-03'] }
  expect(values('run', input)).toEqual([9, 2, null])
  expect(values('run', { ...input, aggregate: 'sum' })).toEqual([9, 4, null])
  expect(values('c', input)).toEqual([9, 4, null])
})

test('with denominators the rows of one place are added up, those without both left out', () => {
  expect(values('p', { y: [1, 2, 3], n: [4, null, 4], x: [1, 1, 1] })).toEqual([0.5])
})

test('charts of single values, counts and subgroups leave denominators aside', () => {
  for (const chart of ['c', 'g', 't', 'xbar'] as const) {
    expect(values(chart, { y: [3, 5], n: [10, null] })).toEqual([3, 5])
  }
})

test('phases and exclusions outside the chart count for nothing, and phases win over a frozen baseline', () => {
  const y = [1, 2, 3, 10, 11, 12]
  const given = analyze('run', { y, part: [3, 0, 6, 99, 3], exclude: [0, 7], freeze: 2 })
  expect(given.ok && given.value.phases.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [3, 5],
  ])
  expect(given.ok && given.value.points.map(({ center }) => center)).toEqual([2, 2, 2, 11, 11, 11])
})

test('a phase says which points set its lines', () => {
  const given = analyze('i', { y: [1, null, 3, 4, 5, 6], exclude: [1], freeze: 4 })
  expect(given.ok && given.value.phases[0]!.baseline).toEqual({ from: 1, to: 3, count: 2 })
  expect(given.ok && given.value.phases[0]!.nObs).toBe(5)
})

test('a chart of nothing has no points and no phases', () => {
  expect(analyze('i', { y: [] })).toEqual({ ok: true, value: { chart: 'i', points: [], phases: [] } })
})

test('a center line known in advance is what the limits lie around; a G chart shows where the median would be', () => {
  const lines = (chart: ChartType, input: ChartInput) => {
    const analyzed = analyze(chart, input)
    return analyzed.ok && [analyzed.value.points[0]!.center, analyzed.value.points[0]!.upper]
  }
  expect(lines('c', { y: [1, 2], cl: 4 })).toEqual([4, 10])
  expect(lines('u', { y: [1, 2], n: [1, 1], cl: 4 })).toEqual([4, 10])
  expect(lines('g', { y: [1, 2], cl: 8 })).toEqual([0.693 * 8, 8 + 3 * Math.sqrt(72)])
  expect(lines('i', { y: [1, 1], cl: 2, screen: false })).toEqual([2, 2])
})
