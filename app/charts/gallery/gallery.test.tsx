import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CHART_TYPES } from '../spc/chart-type.ts'
import { GalleryItem } from './GalleryItem.tsx'
import { galleryEntries } from './entries.ts'

const entries = galleryEntries()

test('every chart type that is computed has its place, and is drawn as what it is called', () => {
  expect(new Set(entries.map(({ chart }) => chart.style.type))).toEqual(new Set(CHART_TYPES))
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
})

test('every control chart shows its limits about its center line', () => {
  for (const { id, chart } of entries) {
    const limits = chart.details.filter(({ upper }) => upper !== null)
    expect([id, limits.length > 0]).toEqual([id, chart.style.type !== 'run'])
    for (const { center, lower, upper } of limits) {
      expect(upper).toBeGreaterThan(center!)
      if (lower !== null) expect(lower).toBeLessThan(center!)
    }
  }
})

test('invented figures are said to be invented, real ones say whose they are', () => {
  for (const entry of entries) {
    const markup = renderToStaticMarkup(<GalleryItem entry={entry} />)
    expect(markup.includes('(invented figures)')).toBe(entry.figures === null)
    expect(markup).toMatch(entry.figures === null ? /Figures: invented for this page\./ : /CC0|public domain/)
    expect(markup).not.toMatch(/ style=|NaN|undefined|Infinity/)
  }
})

test('too few points are too early to tell', () => {
  expect(entries.find(({ id }) => id === 'early')!.chart.headline).toMatch(/^Too early to tell/)
})
