import { expect, test } from 'vitest'
import { plainSetupCode, writeSetupCode } from './setup-code.ts'

test('a code is four groups of four, and reads the same however it is typed', () => {
  const code = writeSetupCode(Uint8Array.from({ length: 16 }, (_, i) => i * 17))
  expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/)
  expect(plainSetupCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(plainSetupCode(code))
})

test('too few random bytes are refused', () => {
  expect(() => writeSetupCode(new Uint8Array(15))).toThrow(RangeError)
})
