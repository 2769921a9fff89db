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
    jobs: true,
    databaseUrl: null,
    dataFolder: null,
    demo: true,
    clock: null,
    metricsToken: null,
    secret: null,
    logLevel: 'warn',
    trustProxy: 0,
    smtpUrl: null,
    mailFrom: null,
    baseUrl: null,
    replyDomain: null,
    inboundMailSecret: null,
    embedAncestors: [],
  })
})

test('an empty variable counts as not set', () => {
  expect(envOf({ PORT: '', COIIN_DATA: ' ', COIIN_DEMO: '' })).toEqual(envOf({}))
})

test('with a database of its own the demo is off unless requested', () => {
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

test('sites that may frame a chart are configured as origins, with commas or spaces between them', () => {
  const ancestors = (EMBED_ANCESTORS: string) => envOf({ EMBED_ANCESTORS }).embedAncestors
  expect(ancestors('https://intranet.agency.gov')).toEqual(['https://intranet.agency.gov'])
  expect(ancestors('https://A.gov/, http://b.gov:8080')).toEqual(['https://a.gov', 'http://b.gov:8080'])
})

test.each([
  '*',
  'https://*.agency.gov',
  'https://a.gov/posts',
  "https://a.gov; script-src 'none'",
  'a.gov',
  "'self'",
])('%s may not frame a chart: only whole sites by name may', (EMBED_ANCESTORS) => {
  expect(messageOf({ EMBED_ANCESTORS })).toMatch(
    /^EMBED_ANCESTORS must be sites whose pages may frame a chart/,
  )
})

test('a wrong database address is refused without repeating it, since it may hold a password', () => {
  const message = messageOf({ DATABASE_URL: 'mysql://coiin:hunter2@db/coiin' })
  expect(message).toMatch(/^DATABASE_URL must be the address of a PostgreSQL database/)
  expect(message).not.toContain('hunter2')
})

const MAIL = {
  SMTP_URL: 'smtp://coiin:hunter2@mail.agency.gov:587',
  MAIL_FROM: 'CoIIN Collaboratory <collaboratory@agency.gov>',
  BASE_URL: 'https://coiin.agency.gov/',
}

test('a mail server comes with a sender and the address that links lead to', () => {
  expect(envOf(MAIL)).toMatchObject({
    smtpUrl: MAIL.SMTP_URL,
    mailFrom: MAIL.MAIL_FROM,
    baseUrl: 'https://coiin.agency.gov',
  })
  expect(messageOf({ SMTP_URL: MAIL.SMTP_URL })).toBe(
    'SMTP_URL is set, so MAIL_FROM and BASE_URL must be set too.',
  )
  expect(messageOf({ ...MAIL, BASE_URL: '' })).toBe('SMTP_URL is set, so BASE_URL must be set too.')
})

test.each([
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'A <a@b.example>\nBcc: <c@d.example>'],
  ['BASE_URL', 'coiin.agency.gov'],
  ['BASE_URL', 'https://coiin.agency.gov/app'],
])('%s=%s is refused', (name, value) => {
  expect(messageOf({ ...MAIL, [name]: value })).toMatch(new RegExp(`^${name} must be `))
})

test('a wrong mail server is refused without repeating its password', () => {
  const message = messageOf({ ...MAIL, SMTP_URL: 'http://coiin:hunter2@mail.agency.gov' })
  expect(message).toMatch(/^SMTP_URL must be the address of a mail server/)
  expect(message).not.toContain('hunter2')
})

test('a secret that is too short is refused without repeating it', () => {
  expect(messageOf({ SECRET: 'hunter2' })).toBe(
    'SECRET must be a secret of 32 characters or more, such as `openssl rand -base64 32` makes.',
  )
  expect(envOf({ SECRET: 'a secret of at least thirty-two characters' }).secret).toHaveLength(42)
})

test('answers by mail come with a domain and a secret, which is not repeated', () => {
  const INBOUND_MAIL_SECRET = 'a secret of at least thirty-two characters'
  expect(envOf({ REPLY_DOMAIN: 'Reply.Coiin.gov', INBOUND_MAIL_SECRET }).replyDomain).toBe('reply.coiin.gov')
  expect(messageOf({ REPLY_DOMAIN: 'reply.coiin.gov' })).toBe(
    'REPLY_DOMAIN is set, so INBOUND_MAIL_SECRET must be set too.',
  )
  expect(messageOf({ REPLY_DOMAIN: 'reply@coiin.gov', INBOUND_MAIL_SECRET })).toMatch(
    /^REPLY_DOMAIN must be the domain/,
  )
  expect(messageOf({ INBOUND_MAIL_SECRET: 'hunter2' })).toBe(
    'INBOUND_MAIL_SECRET must be a secret of 32 characters or more.',
  )
})

test('every wrong value is named', () => {
  expect(messageOf({ PORT: 'x', COIIN_DEMO: '2' })).toMatch(/^PORT .*; COIIN_DEMO .*\.$/)
})
