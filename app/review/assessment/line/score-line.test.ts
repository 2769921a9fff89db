import { expect, test } from 'vitest'
import { addMonths, month } from '#app/kernel/time/month.ts'
import type { Giver, Score } from '../score.ts'
import { drawScores, lineWords, LINE_SIZES, type LineSize } from './score-line.ts'

/** Scores of one side for months in a row, newest first as a list of standing scores is; null: no score. */
const line = (giver: Giver, scores: readonly (Score | null)[], first = month('2025-10')) =>
  scores
    .flatMap((score, at) => (score === null ? [] : [{ giver, score, month: addMonths(first, at) }]))
    .toReversed()

test('a month without a score interrupts the line', () => {
  const joined = drawScores(line('coach', [2, 2.5, 3]), 'wide')!
  const broken = drawScores(line('coach', [2, null, 3]), 'wide')!
  const starts = (drawing: typeof joined) => drawing.lines[0]!.path.split('M').length - 1
  expect([starts(joined), starts(broken)]).toEqual([1, 2])
  expect(joined.lines[0]!.points).toHaveLength(3)
})

test('a higher score lies higher, and everything lies inside the drawing', () => {
  for (const size of Object.keys(LINE_SIZES) as LineSize[]) {
    const { lines, levels } = drawScores(line('coach', [0.5, 5]), size)!
    const [low, high] = lines[0]!.points
    expect(high!.y).toBeLessThan(low!.y)
    const { width, height } = LINE_SIZES[size]
    expect([...lines[0]!.points, ...levels].every(({ y }) => y > 0 && y < height)).toBe(true)
    expect(lines[0]!.points.every(({ x }) => x > 0 && x < width)).toBe(true)
  }
})

test('the labels at the ends keep a line of text between them, and equal scores share one', () => {
  const apart = drawScores([...line('coach', [2, 3]), ...line('team', [2, 3.5])], 'narrow')!
  const [a, b] = apart.lines.map(({ end }) => end!)
  expect([a!.label, b!.label]).toEqual(['Coach 3.0', 'Team 3.5'])
  expect(Math.abs(a!.y - b!.y)).toBeGreaterThanOrEqual(16)
  const same = drawScores([...line('coach', [2, 3]), ...line('team', [2, 3])], 'narrow')!
  expect(same.lines.map(({ end }) => end?.label)).toEqual(['Both 3.0', undefined])
})

test('of several coaches the score given last stands for the month', () => {
  const both = [
    { giver: 'coach', score: 4, month: month('2026-02') },
    { giver: 'coach', score: 3, month: month('2026-02') },
    { giver: 'coach', score: 3, month: month('2026-01') },
  ] as const
  expect(lineWords(both)).toBe(
    'Scores of the coach: 3.0 for Jan 2026, 4.0 for Feb 2026, lowest 3.0 and highest 4.0 in 2 months.',
  )
})

test('of a single month no line is drawn', () => {
  expect(drawScores([], 'wide')).toBeNull()
  expect(drawScores([...line('coach', [3]), ...line('team', [3])], 'wide')).toBeNull()
})
