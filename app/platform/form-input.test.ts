import { expect, test } from 'vitest'
import { readForm, readQuery } from './form-input.server.ts'

const sent = (body: BodyInit, type?: string) =>
  new Request('http://inside.invalid/', {
    method: 'POST',
    body,
    headers: type ? { 'Content-Type': type } : {},
  })

test('names with dots and numbers become lists and groups', async () => {
  const form = new URLSearchParams({
    'cells[0].period': '2026-01',
    'cells[1].period': '2026-02',
    reason: 'x',
  })
  expect(await readForm(sent(form))).toEqual({
    ok: true,
    payload: { cells: [{ period: '2026-01' }, { period: '2026-02' }], reason: 'x' },
  })
})

test('a number in brackets that would fill the memory is refused, in forms and in addresses', async () => {
  const refused = { ok: false, reason: 'A field has a name that no form here gives.' }
  expect(await readForm(sent(new URLSearchParams({ 'cells[99999999].period': '2026-01' })))).toEqual(refused)
  expect(readQuery('http://inside.invalid/?a[99999999]=1')).toEqual(refused)
})

test('names that reach into objects are refused', () => {
  for (const name of [
    '__proto__',
    'a.__proto__.b',
    'constructor.prototype.x',
    'a[0].constructor',
    '',
    '.a',
    'a..b',
  ]) {
    expect(readQuery(`http://inside.invalid/?${encodeURIComponent(name)}=1`).ok).toBe(false)
  }
})

test('what is no form, or a form cut off, gets a sentence', async () => {
  expect(await readForm(sent('{"a":1}', 'application/json'))).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/takes a form/),
  })
  expect(await readForm(sent('', 'multipart/form-data; boundary=x'))).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/incomplete/),
  })
})

test('more fields than any form has are refused', async () => {
  const many = new URLSearchParams(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, '']))
  expect((await readForm(sent(many))).ok).toBe(false)
})

test('text that PostgreSQL cannot keep loses only what nobody typed', () => {
  expect(readQuery('http://inside.invalid/?reason=a%00b')).toEqual({ ok: true, payload: { reason: 'ab' } })
})

test('a list whose numbers skip some has no holes', () => {
  const query = readQuery('http://inside.invalid/?cells[7].a=1&cells[2].a=0')
  expect(query).toEqual({ ok: true, payload: { cells: [{ a: '0' }, { a: '1' }] } })
})
