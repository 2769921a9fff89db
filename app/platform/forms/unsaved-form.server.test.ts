import { expect, test } from 'vitest'
import { readEntries } from './form-input.server.ts'
import { Unconfirmed } from '../routes/unavailable.server.ts'
import { fieldsToSend, staysOnItsPage, unsavedForm } from './unsaved-form.server.ts'

const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
const plain = { once: false, merges: false }

function payloadOf(fields: Iterable<readonly [string, string]>): Record<string, unknown> {
  const sent = new URLSearchParams()
  for (const [name, value] of fields) sent.append(name, value)
  const read = readEntries(sent)
  if (!read.ok) throw new Error(read.reason)
  return read.payload
}

test('the fields of a form that is sent again mean what the first ones meant', () => {
  const first = payloadOf([
    ['change', 'Call on the\nsecond day'],
    ['areas', 'safe-sleep'],
    ['areas', 'smoking'],
    ['cells[0].period', '2026-03'],
    ['cells[0].numerator', '4'],
    ['cells[1].period', '2026-04'],
    ['empty', ''],
    ['once', 'a key'],
  ])
  expect(payloadOf(fieldsToSend(first)!)).toEqual(first)
})

test.each(['password', 'currentPassword', 'recoveryCode', 'code'])(
  'a form that held a %s is not put into a page',
  (name) => {
    expect(fieldsToSend({ email: 'a@example.org', [name]: 'secret' })).toBeNull()
  },
)

test('a form with a file cannot be sent again', () => {
  expect(fieldsToSend({ caption: 'Poster', file: new File(['x'], 'x.png') })).toBeNull()
  expect(fieldsToSend({ files: [new File(['x'], 'x.png')] })).toBeNull()
})

test('nothing was saved, unless the database went away while it was to commit', () => {
  expect(unsavedForm(away, {}, plain)).toMatchObject({ saved: 'no' })
  expect(unsavedForm(new Unconfirmed(away), {}, plain)).toMatchObject({ saved: 'unknown' })
  expect(unsavedForm(new Error('a fault of ours'), {}, plain)).toBeNull()
})

test('sent twice comes to once only where the record has a key or the change is compared', () => {
  expect(unsavedForm(away, {}, plain)).toMatchObject({ safeTwice: false })
  expect(unsavedForm(away, {}, { once: true, merges: false })).toMatchObject({ safeTwice: false })
  expect(unsavedForm(away, { once: 'key' }, { once: true, merges: false })).toMatchObject({ safeTwice: true })
  expect(unsavedForm(away, {}, { once: false, merges: true })).toMatchObject({ safeTwice: true })
})

test('only a script of the page at the address of the form keeps that page', () => {
  const sent = (headers: Record<string, string>) =>
    staysOnItsPage(new Request('http://a.example/teams/ohio/tests/new.data?x=1', { headers }))
  const here = 'http://a.example/teams/ohio/tests/new'
  expect(sent({ Referer: here, Accept: '*/*' })).toBe(true)
  expect(sent({ Referer: `${here}?tab=2`, Accept: '*/*' })).toBe(true)
  expect(sent({ Referer: here, Accept: 'text/html,*/*;q=0.8' })).toBe(false)
  expect(sent({ Referer: 'http://a.example/teams/ohio', Accept: '*/*' })).toBe(false)
  expect(sent({ Referer: 'about:blank', Accept: '*/*' })).toBe(false)
  expect(sent({})).toBe(false)
})
