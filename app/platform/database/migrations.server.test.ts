import { expect, test } from 'vitest'
import { pendingMigrations } from './migrations.server.ts'

const known = [
  { name: '0001_a', sql: '', checksum: 'aaa' },
  { name: '0002_b', sql: '', checksum: 'bbb' },
]

test('what is not applied yet is pending, in order', () => {
  expect(pendingMigrations(known, [])).toEqual({ pending: known })
  expect(pendingMigrations(known, [{ name: '0001_a', checksum: 'aaa' }])).toEqual({ pending: [known[1]] })
})

test('a migration changed after it was applied is refused by name', () => {
  const outcome = pendingMigrations(known, [{ name: '0001_a', checksum: 'other' }])
  expect(outcome).toEqual({ refused: expect.stringContaining('0001_a was changed after it was applied') })
})

test('a database ahead of these sources is refused', () => {
  const outcome = pendingMigrations(known, [{ name: '0009_z', checksum: 'zzz' }])
  expect(outcome).toEqual({ refused: expect.stringContaining('0009_z, which this version does not know') })
})
