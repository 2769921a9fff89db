import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import { newTotpSecret, spacedKey, stepOfCode, totpAddress } from './totp.server.ts'

/** RFC 6238 appendix B: the secret of the SHA-1 cases, and the last six of their eight digits. */
const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32
const RFC_CASES = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
] as const

test.each(RFC_CASES)('second %d of RFC 6238 has the code %s', (second, code) => {
  expect(stepOfCode(RFC_SECRET, code, new Date(second * 1000))).toBe(Math.floor(second / 30))
})

test('a clock may be one step early or late, and no more', () => {
  const [second, code] = RFC_CASES[3]
  const at = (steps: number) => stepOfCode(RFC_SECRET, code, new Date((second + steps * 30) * 1000))
  const step = Math.floor(second / 30)
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null])
})

test.each(['', '28708', '2870822', 'abcdef', '٢٨٧٠٨٢'])('%j is no code', (code) => {
  expect(stepOfCode(RFC_SECRET, code, new Date(59_000))).toBeNull()
})

test('a new secret has 160 bits and is another one each time', () => {
  const secret = newTotpSecret()
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
  expect(newTotpSecret()).not.toBe(secret)
})

test('the QR code names the collaboratory, the account and the secret', () => {
  const address = new URL(totpAddress(RFC_SECRET, 'ana@agency.example'))
  expect(decodeURIComponent(address.pathname)).toContain('CoIIN Collaboratory:ana@agency.example')
  expect(address.searchParams.get('secret')).toBe(RFC_SECRET)
})

test('the key is written in groups of four', () => {
  expect(spacedKey('ABCDEFGHJK')).toBe('ABCD EFGH JK')
})
