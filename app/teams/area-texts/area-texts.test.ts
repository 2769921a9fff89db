import { expect, test } from 'vitest'
import { AREA_SLUGS } from '../areas/area-slug.ts'
import type { Statement } from './area.ts'
import { COLLABORATIVE_STORY } from './areas/collaborative-story.ts'
import { AREA_TEXTS, areaText } from './index.ts'
import { SOURCES } from './source.ts'

/** Every statement anywhere inside a value. */
function statementsIn(value: unknown): Statement[] {
  if (value === null || typeof value !== 'object') return []
  if ('text' in value && 'basis' in value) return [value as Statement]
  return Object.values(value).flatMap(statementsIn)
}

const ALL = [...AREA_TEXTS, COLLABORATIVE_STORY].flatMap(statementsIn)

test('all six areas have a text, each in its place', () => {
  expect(AREA_TEXTS.map(({ slug }) => slug)).toEqual(AREA_SLUGS)
})

test('every area has a complete text', () => {
  for (const text of AREA_TEXTS) {
    expect([
      text.slug,
      text.why.length >= 2,
      text.primaryDrivers.length >= 4,
      text.secondaryDrivers.length >= 5,
      text.changeIdeas.length >= 6,
      text.seen.length >= 1,
      text.furtherReading.length >= 2,
    ]).toEqual([text.slug, true, true, true, true, true, true])
  }
})

test('no statement is empty or occurs twice within one text', () => {
  for (const text of AREA_TEXTS) {
    const texts = statementsIn(text).map((statement) => statement.text)
    expect(texts.filter((words) => words.trim() === '')).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  }
})

test('every source named in the list is used, so that the list is the list of what was used', () => {
  const used = new Set(ALL.flatMap(({ basis }) => (basis.kind === 'source' ? [basis.source] : [])))
  for (const { source } of AREA_TEXTS.flatMap(({ furtherReading }) => furtherReading))
    if (source) used.add(source)
  expect(Object.keys(SOURCES).filter((key) => !used.has(key as keyof typeof SOURCES))).toEqual([])
})

test('where sources disagree, both are cited and they are not the same source', () => {
  const contradictions = [...AREA_TEXTS, COLLABORATIVE_STORY].flatMap(({ contradictions }) => contradictions)
  expect(contradictions.length).toBeGreaterThanOrEqual(7)
  for (const { topic, one, other } of contradictions) {
    const [first, second] = [one.basis, other.basis]
    expect([topic, first.kind, second.kind]).toEqual([topic, 'source', 'source'])
    expect(first).not.toEqual(second)
  }
})

test('17P is shown as superseded, with the date and the reason', () => {
  const superseded = areaText('preterm-early-term').changeIdeas.filter((idea) => idea.superseded !== null)
  expect(superseded.map((idea) => idea.superseded?.on)).toEqual(['2023-04-06', '2023-04-06'])
  expect(superseded.map((idea) => idea.title).join()).toContain('17P')
  expect(
    AREA_TEXTS.flatMap((text) => text.changeIdeas).filter((idea) => idea.superseded !== null),
  ).toHaveLength(2)
})

test('an aim has a target that can be reached', () => {
  for (const { slug, aim } of AREA_TEXTS) {
    const possible = aim.target.value > 0 && (aim.change === 'raise' || aim.target.value < 100)
    expect([slug, possible]).toEqual([slug, true])
  }
})
