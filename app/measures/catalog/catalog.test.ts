import { expect, test } from 'vitest'
import { FREQUENCIES } from '#app/kernel/time/period.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { AREA_TEXTS } from '#app/teams/area-texts/index.ts'
import { CATALOG } from './index.ts'

const inArea = (area: string) => CATALOG.filter((measure) => measure.areaSlug === area)

test('every measure has a slug of its own that can stand in a URL and a file', () => {
  const slugs = CATALOG.map((measure) => measure.slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs.filter((slug) => !/^[a-z][a-z0-9-]*[a-z0-9]$/.test(slug))).toEqual([])
})

test('names differ, so that a person can pick one from a list', () => {
  expect(new Set(CATALOG.map((measure) => measure.name)).size).toBe(CATALOG.length)
})

test('measures of an area are numbered from one without a gap', () => {
  for (const area of AREA_SLUGS) {
    expect(inArea(area).map((measure) => measure.ordinal)).toEqual(inArea(area).map((_, index) => index + 1))
  }
})

test('every area offers an outcome, a process and a balancing measure that can be picked', () => {
  for (const area of AREA_SLUGS) {
    const kinds = new Set(
      inArea(area)
        .filter((m) => m.retired === null)
        .map((m) => m.kind),
    )
    expect([area, kinds.has('outcome'), kinds.has('process'), kinds.has('balancing')]).toEqual([
      area,
      true,
      true,
      true,
    ])
  }
})

test('every area can be followed month by month', () => {
  for (const area of AREA_SLUGS) {
    expect(inArea(area).filter((m) => m.frequency === 'month' && m.retired === null).length).toBeGreaterThan(
      1,
    )
  }
})

test('unit, shape and multiplier fit together as the database asks', () => {
  for (const { slug, shape, unit, multiplier, denominatorText } of CATALOG) {
    const fits =
      shape === 'single'
        ? multiplier === 1
        : (unit === 'percent' && multiplier === 100) ||
          (unit === 'per-1000' && multiplier === 1000) ||
          (shape === 'ratio' && ['ratio', 'minutes', 'days'].includes(unit) && multiplier === 1)
    expect([slug, fits, denominatorText === null]).toEqual([slug, true, shape === 'single'])
  }
})

test('only a ratio of two groups aims at one', () => {
  expect(CATALOG.filter((m) => m.direction === 'to-one').map((m) => m.shape)).toEqual(['ratio'])
})

test('figures are due within a sensible time and yearly ones come latest', () => {
  for (const { slug, usualLagMonths, frequency } of CATALOG) {
    expect([slug, usualLagMonths >= 0 && usualLagMonths <= 24]).toEqual([slug, true])
    expect([slug, frequency === 'year' || usualLagMonths <= 6]).toEqual([slug, true])
    expect(FREQUENCIES).toContain(frequency)
  }
})

test('every definition is written in sentences', () => {
  for (const measure of CATALOG) {
    expect([measure.slug, measure.guidance.length > 80 && measure.guidance.endsWith('.')]).toEqual([
      measure.slug,
      true,
    ])
    expect([measure.slug, measure.numeratorText.trim() !== '' && measure.source.trim() !== '']).toEqual([
      measure.slug,
      true,
    ])
  }
})

test('17P is the one retired measure, with the day and the reason', () => {
  const retired = CATALOG.filter((measure) => measure.retired !== null)
  expect(retired.map((measure) => measure.slug)).toEqual(['progesterone-17p-on-time'])
  expect(retired[0]?.retired?.on).toBe('2023-04-06')
  expect(retired[0]?.retired?.reason).toMatch(/withdrew approval/)
})

test('the measures that real files are imported into are there', () => {
  const bySlug = new Map(CATALOG.map((measure) => [measure.slug, measure]))
  expect(bySlug.get('early-elective-delivery')).toMatchObject({
    shape: 'proportion',
    frequency: 'month',
    direction: 'down',
  })
  expect(bySlug.get('low-risk-cesarean')).toMatchObject({
    shape: 'proportion',
    frequency: 'year',
    level: 'state',
  })
  expect(bySlug.get('safe-crib-audit')).toMatchObject({
    shape: 'proportion',
    frequency: 'month',
    level: 'site',
  })
})

test("the measure of every area's usual aim is in the catalog, in that area, and can be picked", () => {
  for (const { slug, aim } of AREA_TEXTS) {
    const measure = CATALOG.find((one) => one.slug === aim.measure)
    expect([slug, measure?.areaSlug, measure?.retired]).toEqual([slug, slug, null])
    expect([slug, measure?.direction]).toEqual([slug, aim.change === 'raise' ? 'up' : 'down'])
  }
})
