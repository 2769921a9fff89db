import { expect, test } from 'vitest'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { AREA_TEXTS } from '#app/teams/area-texts/index.ts'
import { balancedSet, withoutBalance } from './balanced-set.ts'
import { CATALOG } from '../catalog/index.ts'

const leadingOf = (area: string) => AREA_TEXTS.find(({ slug }) => slug === area)!.aim.measure

test('every area has a set of five to seven with an outcome, processes and a balancing measure', () => {
  for (const area of AREA_SLUGS) {
    const set = balancedSet(CATALOG, area, leadingOf(area))
    const kinds = set.map(({ kind }) => kind)
    expect([area, set.length >= 5 && set.length <= 7]).toEqual([area, true])
    expect([area, kinds]).toEqual([area, expect.arrayContaining(['outcome', 'process', 'balancing'])])
    expect([area, withoutBalance(set)]).toEqual([area, []])
  }
})

test('the measure that the usual aim is read from is in the set, and nothing that is retired', () => {
  for (const area of AREA_SLUGS) {
    const set = balancedSet(CATALOG, area, leadingOf(area))
    expect(set.map(({ slug }) => slug)).toContain(leadingOf(area))
    expect(set.filter(({ retired }) => retired !== null)).toEqual([])
  }
})

test("no team's own measure is suggested to another", () => {
  const own = CATALOG.map((measure) => ({ ...measure, owner: { teamId: 'a' } }))
  expect(balancedSet(own, 'safe-sleep', null)).toEqual([])
})

test('an area without a balancing measure is named, one that nothing is reported of is not', () => {
  const reported = CATALOG.filter(({ slug }) => ['safe-crib-audit', 'back-sleeping'].includes(slug))
  expect(withoutBalance(reported)).toEqual(['safe-sleep'])
  expect(withoutBalance([])).toEqual([])
})
