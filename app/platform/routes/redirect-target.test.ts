import { expect, test } from 'vitest'
import { LEADING_OUT } from '#tests/support/leading-out.ts'
import { insideSite, staysInside } from './redirect-target.server.ts'

test('a place inside the site is kept with its query', () => {
  for (const place of ['/teams/ohio/entry?from=2026-01#cell', '/', '/search?q=//x', '/a//b'])
    expect(insideSite(place)).toBe(place)
  expect(insideSite('/teams/../people')).toBe('/people')
})

test('anything that leads out of the site goes to the fallback', () => {
  expect(new Set(LEADING_OUT).size).toBe(60)
  for (const target of [...LEADING_OUT, 'home', '', null, undefined, 7])
    expect([target, insideSite(target, '/home')]).toEqual([target, '/home'])
})

test('an accepted target stays on this site, however a browser reads it', () => {
  const odd = [
    '/.%2f/evil.example',
    '/%5cevil.example',
    '/a//../evil.example',
    '/;//evil.example',
    '/@evil.example',
  ]
  for (const page of ['https://coiin.example/', 'http://localhost:3000/sign-in?to=x'])
    for (const target of odd) {
      const place = insideSite(target, '/home')
      expect(new URL(place, page).origin).toBe(new URL(page).origin)
      expect(place).not.toMatch(/^[/\\]{2}/)
    }
})

test('an answer that would redirect out of the site is a fault of ours and never sent', () => {
  const to = (Location: string) => new Response(null, { status: 302, headers: { Location } })
  const inside = to('/teams/ohio')
  expect(staysInside(inside)).toBe(inside)
  expect(staysInside('no redirect')).toBe('no redirect')
  for (const out of ['https://evil.example/', '//evil.example', '/.//evil.example', 'teams/ohio'])
    expect(() => staysInside(to(out))).toThrow(RangeError)
})
