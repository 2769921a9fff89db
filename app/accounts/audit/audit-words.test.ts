import { expect, test } from 'vitest'
import { actionWords, detailWords } from './audit-words.ts'

test('an action is told in words, one from before its name changed by its name', () => {
  expect(actionWords('team.create')).toBe('Open a team for a jurisdiction')
  expect(actionWords('team.forgotten')).toBe('team.forgotten')
})

test('details are told one after the other, without those that say nothing', () => {
  expect(detailWords({ reason: 'Moved', phase: null, after: { name: 'Ohio' } })).toBe(
    'reason: Moved; after: {"name":"Ohio"}',
  )
})
