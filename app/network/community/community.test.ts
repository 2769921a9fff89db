import { expect, test } from 'vitest'
import { answerMatrix, hoursWords, isQuiet } from './community.ts'

test('the matrix names every state once, and shades by the most frequent pair', () => {
  const { answering, asking, cell } = answerMatrix([
    { by: 'Texas', of: 'Ohio', count: 9 },
    { by: 'Alabama', of: 'Ohio', count: 1 },
    { by: 'Texas', of: 'Maine', count: 4 },
  ])
  expect([answering, asking]).toEqual([
    ['Alabama', 'Texas'],
    ['Maine', 'Ohio'],
  ])
  expect([cell('Texas', 'Ohio'), cell('Texas', 'Maine'), cell('Alabama', 'Ohio')]).toEqual([
    { count: 9, step: 3 },
    { count: 4, step: 2 },
    { count: 1, step: 1 },
  ])
  expect(cell('Alabama', 'Maine')).toEqual({ count: 0, step: 0 })
})

test('an answer took hours at first, then days', () => {
  expect([hoursWords(0.6), hoursWords(47), hoursWords(72)]).toEqual(['1 hour', '47 hours', '3 days'])
})

test('an area is quiet after thirty days without a post, and before its first', () => {
  const now = new Date('2026-03-31T12:00:00Z')
  const last = (day: string) => ({ lastAt: new Date(`${day}T12:00:00Z`) })
  expect([isQuiet(last('2026-03-01'), now), isQuiet(last('2026-02-28'), now)]).toEqual([false, true])
  expect(isQuiet({ lastAt: null }, now)).toBe(true)
})
