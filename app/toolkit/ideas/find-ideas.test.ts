import { expect, test } from 'vitest'
import { findIdeas } from './find-ideas.ts'
import { IDEAS } from '../idea-texts/index.ts'

const slugs = (search: Parameters<typeof findIdeas>[1]) => findIdeas(IDEAS, search).map(({ slug }) => slug)

test('nothing asked gives every idea', () => {
  expect(slugs({})).toHaveLength(IDEAS.length)
  expect(slugs({ words: '   ' })).toHaveLength(IDEAS.length)
})

test('area and evidence narrow together', () => {
  expect(slugs({ area: 'preterm-early-term', evidence: 'superseded' })).toEqual([
    'progesterone-17p',
    'one-form-for-17p',
  ])
  expect(slugs({ area: 'safe-sleep', evidence: 'superseded' })).toEqual([])
})

test('all words have to be there, in any order and however they are written', () => {
  expect(slugs({ words: 'VOUCHERS diapers' })).toEqual(['diaper-vouchers'])
  expect(slugs({ words: 'diápers' })).toContain('diaper-vouchers')
  expect(slugs({ words: 'vouchers hard stop' })).toEqual([])
})

test('the driver and the first test are searched too', () => {
  expect(slugs({ words: 'medicaid rules on not paying' })).toEqual([])
  expect(slugs({ words: 'grandparents' })).toEqual(['plan-for-the-night'])
  expect(slugs({ words: 'waiting room tablet' })).toEqual(['enrol-while-waiting'])
})
