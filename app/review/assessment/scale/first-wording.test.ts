import { expect, test } from 'vitest'
import { SCORES } from '../score.ts'
import { FIRST_LEVELS } from './first-wording.ts'
import { scaleForm } from './forms.ts'
import { levelsOf, textsOf } from './level-fields.ts'

test('the first wording has all ten steps in both wordings, in order', () => {
  expect(FIRST_LEVELS.map(({ score }) => score)).toEqual([...SCORES])
  const texts = FIRST_LEVELS.flatMap(({ name, current, classic }) => [name, current, classic])
  expect(new Set(texts).size).toBe(texts.length)
})

test('the form of the scale takes its own texts, and says at its place what is missing', () => {
  const texts = textsOf(FIRST_LEVELS)
  const read = scaleForm.safeParse({ ...texts, reason: 'Plainer words' })
  expect(read.success && levelsOf(read.data)).toEqual(FIRST_LEVELS)
  const { error } = scaleForm.safeParse({ ...texts, classic25: ' ', reason: 'Plainer words' })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['classic25', 'Enter the wording of 2.5.'],
  ])
})
