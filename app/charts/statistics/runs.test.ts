import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anhoejLimits, anhoejRuns, runsAbout } from './runs.ts'

test('missing points and points on the line neither break a run nor lengthen it', () => {
  expect(runsAbout([6, 5, 7, null, 8, 2, 9], 5)).toEqual([
    { side: 'above', from: 0, to: 4, length: 3 },
    { side: 'below', from: 5, to: 5, length: 1 },
    { side: 'above', from: 6, to: 6, length: 1 },
  ])
})

test('where ties break, a point on the line ends the run', () => {
  expect(runsAbout([6, 5, 7, null, 8], 5, { tiesBreak: true }).map((run) => run.length)).toEqual([1, 2])
})

test('a longest run at its limit is no signal, one beyond it is', () => {
  const runs = (...lengths: number[]) =>
    lengths.map((length, i) => ({ side: i % 2 ? 'below' : 'above', from: 0, to: 0, length }) as const)
  // Ten useful points: at most 6 in a run, at least 2 crossings (table in Anhoej and Olesen 2014).
  expect(anhoejRuns(runs(6, 2, 2))).toEqual({
    nUseful: 10,
    longestRun: 6,
    longestRunMax: 6,
    nCrossings: 2,
    nCrossingsMin: 2,
    signal: false,
  })
  expect(anhoejRuns(runs(7, 2, 1)).signal).toBe(true)
})

test('too few crossings are a signal without a long run', () => {
  expect(anhoejRuns([5, 5].map((length) => ({ side: 'above', from: 0, to: 0, length }))).signal).toBe(true)
})

test('without useful points there are no numbers and no signal', () => {
  expect(anhoejRuns([])).toEqual({
    nUseful: 0,
    longestRun: null,
    longestRunMax: null,
    nCrossings: null,
    nCrossingsMin: null,
    signal: false,
  })
})

test('the crossing limit holds where plain powers of one half underflow', () => {
  // Normal approximation of the 5 percent quantile: n/2 - 1.645 sqrt(n)/2.
  const { nCrossingsMin } = anhoejLimits(10_001)
  expect(Math.abs(nCrossingsMin - (5000 - 1.645 * 50))).toBeLessThan(2)
})

test('every useful point belongs to exactly one run and neighbors change sides', () => {
  const value = fc.option(fc.integer({ min: 0, max: 6 }))
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const runs = runsAbout(values, 3)
      const useful = values.filter((v) => v !== null && v !== 3).length
      expect(runs.reduce((count, run) => count + run.length, 0)).toBe(useful)
      runs.slice(1).forEach((run, i) => expect(run.side).not.toBe(runs[i]!.side))
    }),
  )
})
