import { expect, test } from 'vitest'
import { areaChoiceProblem, leavingProblem, roomSentence } from './area-choice.ts'

test('three areas are fine, the fourth is refused with the reason', () => {
  expect(areaChoiceProblem('Ohio', ['safe-sleep'], ['smoking-cessation', 'preterm-early-term'])).toBeNull()
  const problem = areaChoiceProblem(
    'Ohio',
    ['safe-sleep', 'smoking-cessation'],
    ['preterm-early-term', 'social-determinants'],
  )
  expect(problem?.message).toContain('one to three areas at a time')
  expect(problem?.message).toContain('Ohio works on 2 and you chose 2 more')
})

test('an area the team already works on does not count twice', () => {
  expect(areaChoiceProblem('Ohio', ['a', 'b'], ['b', 'c'])).toBeNull()
  expect(areaChoiceProblem('Ohio', ['a', 'b'], ['b'])?.message).toBe('Choose at least one area to add.')
})

test('the last area cannot be left', () => {
  expect(leavingProblem('Ohio', ['a'])).not.toBeNull()
  expect(leavingProblem('Ohio', ['a', 'b'])).toBeNull()
})

test('the picker says how much room is left', () => {
  expect(roomSentence(1, 1)).toBe('2 of 3 areas chosen. Room for 1 more.')
  expect(roomSentence(0, 3)).toContain('This is the most')
  expect(roomSentence(2, 2)).toBe('4 areas chosen; a team works on 3 at most.')
})
