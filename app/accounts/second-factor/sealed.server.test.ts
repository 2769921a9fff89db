import { expect, test } from 'vitest'
import { recoveryHash, seal, unseal } from './sealed.server.ts'

const SECRET = 'a server secret of at least thirty-two characters'

test('what was sealed for a person opens for that person only', () => {
  const sealed = seal(SECRET, 'ana', 'JBSWY3DPEHPK3PXP')
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP')
  expect(unseal(SECRET, 'ana', sealed)).toBe('JBSWY3DPEHPK3PXP')
  expect(unseal(SECRET, 'bo', sealed)).toBeNull()
})

test('with another server secret, or changed on the way, nothing opens', () => {
  const sealed = seal(SECRET, 'ana', 'JBSWY3DPEHPK3PXP')
  expect(unseal(`${SECRET}!`, 'ana', sealed)).toBeNull()
  expect(unseal(SECRET, 'ana', `${sealed.slice(0, -2)}AA`)).toBeNull()
  expect(unseal(SECRET, 'ana', 'JBSWY3DPEHPK3PXP')).toBeNull()
  expect(unseal(SECRET, 'ana', '')).toBeNull()
})

test('the same text is never sealed the same way twice', () => {
  expect(seal(SECRET, 'ana', 'text')).not.toBe(seal(SECRET, 'ana', 'text'))
})

test('a recovery code is kept by a hash that depends on the server and the person', () => {
  const hashes = [
    recoveryHash(SECRET, 'ana', 'ABCDEFGHJKMN'),
    recoveryHash(SECRET, 'bo', 'ABCDEFGHJKMN'),
    recoveryHash(`${SECRET}!`, 'ana', 'ABCDEFGHJKMN'),
  ]
  expect(new Set(hashes).size).toBe(3)
  expect(recoveryHash(SECRET, 'ana', 'ABCDEFGHJKMN')).toBe(hashes[0])
})
