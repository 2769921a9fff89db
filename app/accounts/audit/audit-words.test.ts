import { expect, test } from 'vitest'
import { actionWords, detailWords } from './audit-words.ts'

test('an action is shown in words, one that was renamed since by its old name', () => {
  expect(actionWords('team.create')).toBe('Open a team for a jurisdiction')
  expect(actionWords('team.forgotten')).toBe('team.forgotten')
})

test('details are listed one after the other, without the empty ones', () => {
  expect(detailWords({ reason: 'Moved', phase: null, after: { name: 'Ohio' } })).toBe(
    'reason: Moved; after: {"name":"Ohio"}',
  )
})
