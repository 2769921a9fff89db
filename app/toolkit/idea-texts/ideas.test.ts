import { expect, test } from 'vitest'
import { CATALOG } from '#app/measures/catalog/index.ts'
import { AREA_TEXTS } from '#app/teams/area-texts/index.ts'
import { driverPath } from '../drivers/driver-path.ts'
import { EVIDENCE_SOURCES } from '../ideas/evidence-source.ts'
import { DETAILS, IDEAS } from './index.ts'

const listOf = (values: readonly string[]) => [...values].sort()

test('every area has drivers, and every secondary driver serves a primary one of the same area', () => {
  for (const { slug, primaryDrivers, secondaryDrivers } of AREA_TEXTS) {
    const primary = primaryDrivers.map((driver) => driver.slug)
    expect([slug, primary.length > 0, secondaryDrivers.length > 0]).toEqual([slug, true, true])
    expect(secondaryDrivers.filter(({ serves }) => !primary.includes(serves))).toEqual([])
  }
})

test('the toolkit describes exactly the ideas of each area', () => {
  for (const { slug, changeIdeas } of AREA_TEXTS)
    expect(listOf(Object.keys(DETAILS[slug]))).toEqual(listOf(changeIdeas.map((idea) => idea.slug)))
})

test('slugs are unique over all areas and fit into an address', () => {
  const ideas = IDEAS.map(({ slug }) => slug)
  const drivers = AREA_TEXTS.flatMap(({ primaryDrivers, secondaryDrivers }) =>
    [...primaryDrivers, ...secondaryDrivers].map(({ slug }) => slug),
  )
  for (const slugs of [ideas, drivers]) {
    expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([])
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
  }
})

test('slugs stay as they were, because addresses and later tests of change refer to them', () => {
  expect(IDEAS.map(({ slug }) => slug)).toMatchSnapshot()
})

test('every idea works on a driver of its area', () => {
  expect(IDEAS.filter(({ area, driver }) => driverPath(area, driver) === null)).toEqual([])
})

test('every idea names measures of the catalog, and those that can be tested name one that is still picked', () => {
  const known = new Map(CATALOG.map((measure) => [measure.slug, measure]))
  for (const { slug, measures, firstTest } of IDEAS) {
    expect([slug, measures.filter((measure) => !known.has(measure))]).toEqual([slug, []])
    const living = measures.filter((measure) => known.get(measure)?.retired === null)
    expect([slug, living.length > 0]).toEqual([slug, firstTest !== null])
  }
})

test('every idea says what its label rests on, with the year of the source and the day it was checked', () => {
  for (const { slug, evidence } of IDEAS) {
    expect([slug, EVIDENCE_SOURCES[evidence.source].year]).toEqual([
      slug,
      expect.stringMatching(/^(about )?20\d\d$/),
    ])
    expect([slug, new Date(evidence.checked).toISOString().slice(0, 10)]).toEqual([slug, evidence.checked])
    expect([slug, evidence.says.length > 20]).toEqual([slug, true])
  }
  const used = IDEAS.map(({ evidence }) => evidence.source)
  expect(Object.keys(EVIDENCE_SOURCES).filter((key) => !used.includes(key as (typeof used)[number]))).toEqual(
    [],
  )
})

test('what is superseded says so everywhere, is not to be tested, and names what to look at instead', () => {
  for (const idea of IDEAS) {
    const superseded = idea.superseded !== null
    expect([idea.slug, idea.evidence.label === 'superseded']).toEqual([idea.slug, superseded])
    expect([idea.slug, idea.firstTest === null]).toEqual([idea.slug, superseded])
    expect([idea.slug, idea.replaced !== undefined]).toEqual([idea.slug, superseded])
    if (idea.replaced) {
      const instead = IDEAS.find(({ slug }) => slug === idea.replaced?.by)
      expect([idea.slug, instead?.superseded]).toEqual([idea.slug, null])
    }
  }
  expect(IDEAS.find(({ slug }) => slug === 'progesterone-17p')?.evidence.label).toBe('superseded')
})

test('every idea that can be tested says how to begin small', () => {
  for (const { slug, firstTest } of IDEAS.filter(({ superseded }) => superseded === null))
    expect([slug, (firstTest ?? '').length > 60]).toEqual([slug, true])
})
