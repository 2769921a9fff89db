import { expect, test } from 'vitest'
import { linkState } from './link-state.ts'

const now = new Date('2026-03-15T12:00:00Z')
const link = { usedAt: null, revokedAt: null, expiresAt: new Date('2026-03-16T12:00:00Z') }

test('a link is open until it is used, revoked or over', () => {
  expect(linkState(link, now)).toBe('open')
  expect(linkState({ ...link, usedAt: now }, now)).toBe('used')
  expect(linkState({ ...link, revokedAt: now }, now)).toBe('revoked')
  expect(linkState({ ...link, expiresAt: now }, now)).toBe('expired')
  expect(linkState(null, now)).toBe('unknown')
})

test('a link that was used says so, also after its time', () => {
  expect(linkState({ ...link, usedAt: now, expiresAt: now }, now)).toBe('used')
})
