import { expect, test } from 'vitest'
import { missingSectors, SECTORS } from './sector.ts'

test('a team of one agency lacks the other four', () => {
  expect(missingSectors(['public-health', 'public-health', null])).toEqual([
    'medicaid',
    'hospital',
    'community',
    'family',
  ])
})

test('a team with every sector lacks none', () => {
  expect(missingSectors(SECTORS.map(({ key }) => key))).toEqual([])
})
