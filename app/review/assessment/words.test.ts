import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import type { LatestScore } from './assessment.ts'
import type { Score } from './score.ts'
import { beforeWords, scoreHeadline, talkingPoint } from './words.ts'

const latest = (score: Score, of = '2026-02'): LatestScore => ({
  ...{ score, month: month(of), at: new Date('2026-03-05'), by: 'Ana Lee' },
})

test('the headline names both scores and never compares months that differ', () => {
  expect(scoreHeadline({ coach: null, team: null })).toBe('No score on the assessment scale yet')
  expect(scoreHeadline({ coach: latest(3), team: latest(3.5) })).toBe('Coach 3.0, team 3.5 for Feb 2026')
  expect(scoreHeadline({ coach: latest(3), team: latest(3) })).toBe('Coach and team both 3.0 for Feb 2026')
  expect(scoreHeadline({ coach: latest(3, '2026-01'), team: latest(3.5) })).toBe(
    'Coach 3.0 for Jan 2026, team 3.5 for Feb 2026',
  )
  expect(scoreHeadline({ coach: latest(3), team: null })).toBe(
    'Coach 3.0 for Feb 2026; the team has not scored itself yet',
  )
  expect(scoreHeadline({ coach: null, team: latest(3) })).toBe(
    'The team scores itself 3.0 for Feb 2026; no coach has scored it yet',
  )
})

test('a gap is a question for the next call, in either direction', () => {
  expect(talkingPoint({ coach: latest(3), team: null })).toBeNull()
  expect(talkingPoint({ coach: latest(3), team: latest(3.5) })).toContain(
    'half a point higher than its coach',
  )
  expect(talkingPoint({ coach: latest(4), team: latest(2.5) })).toContain('1.5 points lower than its coach')
  expect(talkingPoint({ coach: latest(3), team: latest(3) })).toContain('at the same place')
  expect(talkingPoint({ coach: latest(3, '2026-01'), team: latest(4) })).toContain('they are not compared')
})

test('a score that fell says by how much and since when, and nothing else', () => {
  const before = { score: 4, month: month('2026-01') } as const
  expect(beforeWords({ score: 3.5 }, before)).toBe('half a point lower than for Jan 2026')
  expect(beforeWords({ score: 5 }, before)).toBe('one point higher than for Jan 2026')
  expect(beforeWords({ score: 4 }, before)).toBe('As for Jan 2026')
  expect(beforeWords({ score: 4 }, null)).toBe('The first score')
})
