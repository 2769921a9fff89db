import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { isScore } from '../score.ts'
import { evidenceOf, type EvidenceItem } from './evidence.ts'
import { factsOf, type Facts, type Readings } from './facts.ts'

const NO_TESTS = { underWay: 0, adopted: 0, adapted: 0, abandoned: 0, stopped: 0, wide: 0, copies: 0 }
const NO_CHARTS: Readings = { charts: 0, improvement: 0, concern: 0, tooEarly: 0, only: null }

const AT_THE_BEGINNING: Facts = {
  ...{ areas: 0, charteredAreas: 0, members: 1, sectors: 1, unknownSectors: 0, missingSectors: [] },
  ...{ measures: 0, measuresWithData: 0, newestMonth: null, tests: NO_TESTS },
  ...{ process: NO_CHARTS, outcome: NO_CHARTS, aims: 0, aimsReached: 0, aimsTooEarly: 0 },
}

const item = (facts: Partial<Facts>, key: EvidenceItem['key']): EvidenceItem =>
  evidenceOf({ ...AT_THE_BEGINNING, ...facts }, 'ohio').find((one) => one.key === key)!
const stateOf = (facts: Partial<Facts>, key: EvidenceItem['key']) => item(facts, key).state

test('a team at the beginning has nothing met, and what no data can show yet is not called missing', () => {
  const states = evidenceOf(AT_THE_BEGINNING, 'ohio').map(({ key, state }) => [key, state])
  expect(Object.fromEntries(states)).toEqual({
    ...{ charter: 'not-met', team: 'not-met', measures: 'not-met', tests: 'not-met', spread: 'not-met' },
    ...{ process: 'not-known', outcome: 'not-known', goals: 'not-known' },
  })
})

test('every area needs its aim, and every chosen measure its values', () => {
  expect(stateOf({ areas: 2, charteredAreas: 1 }, 'charter')).toBe('not-met')
  expect(item({ areas: 2, charteredAreas: 2 }, 'charter')).toMatchObject({
    state: 'met',
    figures: '2 of 2 areas.',
  })
  const some = { measures: 3, measuresWithData: 2, newestMonth: month('2026-01') }
  expect(item(some, 'measures')).toMatchObject({
    state: 'not-met',
    figures: '2 of 3 measures; the newest of Jan 2026.',
  })
  expect(stateOf({ ...some, measuresWithData: 3 }, 'measures')).toBe('met')
})

test('sectors that are not recorded could be enough, and are not held against the team', () => {
  expect(stateOf({ members: 5, sectors: 3 }, 'team')).toBe('met')
  expect(stateOf({ members: 5, sectors: 2 }, 'team')).toBe('not-met')
  expect(
    item({ members: 5, sectors: 2, unknownSectors: 1, missingSectors: ['family'] }, 'team'),
  ).toMatchObject({
    state: 'not-known',
    figures:
      '5 members from 2 sectors. The sector of 1 member is not recorded. Not in the team yet: family partner.',
  })
})

test('an abandoned test is closed as much as an adopted one', () => {
  expect(stateOf({ tests: { ...NO_TESTS, underWay: 2, stopped: 1 } }, 'tests')).toBe('not-met')
  expect(item({ tests: { ...NO_TESTS, abandoned: 1 } }, 'tests')).toMatchObject({
    state: 'met',
    figures: '1 closed (0 adopted, 0 adapted, 1 abandoned); 0 under way, 0 stopped.',
  })
})

test('one chart in the direction of improvement is the signal, and is led to', () => {
  const one = { charts: 3, improvement: 1, concern: 1, tooEarly: 1, only: 'safe-crib-audit' }
  expect(item({ process: one }, 'process')).toMatchObject({
    state: 'met',
    figures: 'Of 3 process charts: 1 in the direction of improvement, 1 away from it, 1 too early to tell.',
    href: '/teams/ohio/measures/safe-crib-audit',
  })
  const early = { ...NO_CHARTS, charts: 2, tooEarly: 2 }
  expect(item({ outcome: early }, 'outcome')).toMatchObject({
    state: 'not-known',
    href: '/teams/ohio/charts',
  })
  expect(stateOf({ outcome: { ...early, tooEarly: 1 } }, 'outcome')).toBe('not-met')
})

test('half of the aims is a question of data as long as those too early to tell could make it', () => {
  expect(stateOf({ aims: 2, aimsReached: 1 }, 'goals')).toBe('met')
  expect(stateOf({ aims: 3, aimsReached: 1, aimsTooEarly: 1 }, 'goals')).toBe('not-known')
  expect(stateOf({ aims: 3, aimsReached: 1 }, 'goals')).toBe('not-met')
})

test('a change has spread when it is adopted widely, or when another team began from it', () => {
  expect(stateOf({ tests: { ...NO_TESTS, wide: 1 } }, 'spread')).toBe('met')
  expect(stateOf({ tests: { ...NO_TESTS, copies: 1 } }, 'spread')).toBe('met')
  expect(stateOf({ tests: { ...NO_TESTS, adopted: 3 } }, 'spread')).toBe('not-met')
})

test('each item names a step of the scale it is first spoken of at, and none of them is a score', () => {
  const items = evidenceOf(AT_THE_BEGINNING, 'ohio')
  expect(items.every(({ from }) => isScore(from))).toBe(true)
  expect(items.flatMap((one) => Object.keys(one)).filter((name) => /score|suggest/i.test(name))).toEqual([])
})

test('an aim without measure or baseline does not make a charter, and dropped sectors are counted once', () => {
  const aim = {
    ...{ what: 'deliveries', forWhom: 'births', change: 'reduce' as const, due: month('2026-12') },
    baseline: { value: 12, from: month('2025-01'), to: month('2025-12') },
    target: { kind: 'relative' as const, value: 33 },
  }
  const of = (measureId: string | null, baseline: typeof aim.baseline | null) =>
    factsOf({
      areas: ['safe-sleep'],
      aims: [
        { id: '1', teamId: '1', areaSlug: 'safe-sleep', measureId, version: 1, aim: { ...aim, baseline } },
      ],
      statuses: ['reached'],
      sectors: ['hospital', 'hospital', null],
      ...{ series: [], readings: [], tests: NO_TESTS },
    })
  expect(of('1', aim.baseline)).toMatchObject({
    charteredAreas: 1,
    aimsReached: 1,
    sectors: 1,
    unknownSectors: 1,
  })
  expect(of(null, aim.baseline).charteredAreas).toBe(0)
  expect(of('1', null).charteredAreas).toBe(0)
})
