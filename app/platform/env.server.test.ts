import { expect, test } from 'vitest'
import { readEnv } from './env.server.ts'

const envOf = (source: Record<string, string>) => {
  const outcome = readEnv(source)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.env
}
const messageOf = (source: Record<string, string>) => {
  const outcome = readEnv(source)
  return outcome.ok ? null : outcome.message
}

test('without settings it serves the demo on port 3000 of this machine only', () => {
  expect(envOf({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataFolder: null,
    demo: true,
    clock: null,
    metricsToken: null,
    logLevel: 'warn',
    trustProxy: 0,
  })
})

test('an empty variable counts as not set', () => {
  expect(envOf({ PORT: '', COIIN_DATA: ' ', COIIN_DEMO: '' })).toEqual(envOf({}))
})

test('with a database of its own the demo is off unless asked for', () => {
  const DATABASE_URL = 'postgresql://coiin:secret@db:5432/coiin'
  expect(envOf({ DATABASE_URL }).demo).toBe(false)
  expect(envOf({ DATABASE_URL, COIIN_DEMO: '1' }).demo).toBe(true)
  expect(envOf({ COIIN_DEMO: '0' }).demo).toBe(false)
})

test.each([
  ['PORT', 'abc', 'PORT must be a port number from 0 to 65535, not "abc".'],
  ['PORT', '70000', 'PORT must be a port number from 0 to 65535, not "70000".'],
  ['COIIN_DEMO', 'yes', 'COIIN_DEMO must be 0 or 1, not "yes".'],
  ['COIIN_CLOCK', 'noon', 'COIIN_CLOCK must be an instant such as 2026-03-15T12:00:00Z, not "noon".'],
])('%s=%s is refused in one sentence', (name, value, sentence) => {
  expect(messageOf({ [name]: value })).toBe(sentence)
})

test('a wrong database address is refused without repeating it, since it may hold a password', () => {
  const message = messageOf({ DATABASE_URL: 'mysql://coiin:hunter2@db/coiin' })
  expect(message).toMatch(/^DATABASE_URL must be the address of a PostgreSQL database/)
  expect(message).not.toContain('hunter2')
})

test('every wrong value is named', () => {
  expect(messageOf({ PORT: 'x', COIIN_DEMO: '2' })).toMatch(/^PORT .*; COIIN_DEMO .*\.$/)
})
