import { expect, test } from 'vitest'
import { isSameOrigin } from './guards.server.ts'
import { isLocal } from './health.server.ts'
import { routeNamer } from './observe.server.ts'
import { contentSecurityPolicy } from './security-headers.server.ts'

test.each([
  ['our own form', 'http://coiin.example:3000', 'same-origin', true],
  ['a program without a browser', undefined, undefined, true],
  ['another site', 'http://evil.example', 'cross-site', false],
  ['another site, in an old browser', 'http://evil.example', undefined, false],
  ['a page that hides where it is from', 'null', undefined, false],
  ['another site that sends no origin', undefined, 'cross-site', false],
  ['another port of this host', 'http://coiin.example:4000', 'same-site', false],
  ['this host by another protocol', 'https://coiin.example:3000', 'same-origin', false],
  ['an origin that is none', 'coiin.example:3000', 'same-origin', false],
])('a form from %s: same origin %4$s', (_who, origin, site, same) => {
  expect(isSameOrigin(origin, site, 'http://coiin.example:3000')).toBe(same)
})

test.each([
  ['127.0.0.1', {}, true],
  ['::ffff:127.0.0.1', {}, true],
  ['::1', {}, true],
  ['10.0.0.7', {}, false],
  ['127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }, false],
  ['127.0.0.1', { via: '1.1 proxy' }, false],
])('a request from %s with headers %j: local %s', (remoteAddress, headers, local) => {
  expect(isLocal({ socket: { remoteAddress } as never, headers })).toBe(local)
})

test('a path is named by its route, so that names and numbers do not become labels', () => {
  const nameOf = routeNamer(['teams/:team/areas', 'teams/:team/measures/:measure', '*'])
  expect(nameOf('/')).toBe('/')
  expect(nameOf('/teams/ohio/areas')).toBe('/teams/:/areas')
  expect(nameOf('/teams/ohio/measures/low-risk-cesarean.data')).toBe('/teams/:/measures/:.data')
  expect(nameOf('/assets/root-Dx82.js')).toBe('/assets/:')
})

test('the content policy lets only scripts with the nonce run, and no inline style', () => {
  const policy = contentSecurityPolicy('abc', false)
  expect(policy).toContain(`script-src 'self' 'nonce-abc';`)
  expect(policy).toContain(`style-src 'self';`)
  expect(policy).not.toContain('unsafe')
})
