import { expect, test } from 'vitest'
import { insideSite } from './redirect-target.server.ts'

test('a place inside the site is kept with its query', () => {
  expect(insideSite('/teams/ohio/entry?from=2026-01#cell')).toBe('/teams/ohio/entry?from=2026-01#cell')
})

test('anything that leads out of the site goes to the fallback', () => {
  for (const target of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'home',
    null,
    '/\t/elsewhere.example',
  ]) {
    expect(insideSite(target, '/home')).toBe('/home')
  }
})
