import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import { CATALOG } from '../../catalog/index.ts'
import { pastePreview } from './preview.ts'
import type { PastedFigure, PasteDone, RefusedFigure } from './layout/read-paste.ts'

const measure = {
  ...CATALOG.find(({ slug }) => slug === 'safe-crib-audit')!,
  id: 'crib',
} as PastedFigure['measure']

const good = (at: string, row: number): PastedFigure => ({
  kind: 'new',
  measure,
  period: period(at),
  reported: { state: 'value', numerator: 1, denominator: 2 },
  provisional: false,
  before: null,
  row,
  column: 2,
})
const bad = (at: string, row: number): RefusedFigure => ({
  kind: 'refused',
  measure,
  period: at,
  row,
  column: 2,
  text: 'x',
  message: '"x" is not a number.',
})

test('months stand in their order whether their figures go in or are refused, and what is no month stands last', () => {
  const reading: PasteDone = {
    ok: true,
    figures: [good('2025-12', 5), good('2025-09', 2)],
    refused: [bad('Oct 2025', 3), bad('sometime', 4), bad('Jan 2026', 6)],
    headings: [],
    passedOver: [],
    blank: 0,
  }
  expect(pastePreview(reading).rows.map((row) => row.period)).toEqual([
    'Sep 2025',
    'Oct 2025',
    'Dec 2025',
    'Jan 2026',
    'sometime',
  ])
})
