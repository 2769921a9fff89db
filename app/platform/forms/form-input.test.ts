import { expect, test } from 'vitest'
import { readQuery } from './form-input.server.ts'
import { formReader, readForm } from './form-reader.server.ts'

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
  const refused = { ok: false, status: 400, reason: 'A field has a name that no form here gives.' }
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
    'a[0]constructor',
    'a[0].prototype[0]',
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
  const form = (count: number) => new URLSearchParams(Array.from({ length: count }, (_, i) => [`f${i}`, '']))
  const refused = { ok: false, status: 413, reason: expect.stringContaining('at most 1,000 fields') }
  expect((await readForm(sent(form(1_000)))).ok).toBe(true)
  expect(await readForm(sent(form(1_001)))).toEqual(refused)
  expect(readQuery(`http://inside.invalid/?${form(1_001)}`)).toEqual(refused)
  const parts = new FormData()
  for (const name of form(1_001).keys()) parts.append(name, '')
  expect(await readForm(sent(parts))).toEqual(refused)
  expect((await formReader({ fields: 1_001 })(sent(form(1_001)))).ok).toBe(true)
})

test('a form of more bytes than it may have is refused by its length, and by what comes where none is given', async () => {
  const form = new URLSearchParams({ text: 'a'.repeat(200_000) })
  const parts = new FormData()
  parts.append('text', 'a'.repeat(200_001))
  const refused = { ok: false, status: 413, reason: expect.stringContaining('at most 200 kB') }
  expect(await readForm(sent(form))).toEqual(refused)
  expect(await readForm(sent(parts))).toEqual(refused)
  expect((await formReader({ bytes: 200_100 })(sent(form))).ok).toBe(true)
  const announced = new Request('http://inside.invalid/', {
    method: 'POST',
    body: form,
    headers: { 'Content-Length': '200005' },
  })
  expect(await readForm(announced)).toEqual(refused)
  expect(announced.bodyUsed).toBe(false)
})

test('a form that takes no files refuses them', async () => {
  const parts = new FormData()
  parts.append('file', new File(['a'], 'a.txt'))
  expect(await readForm(sent(parts))).toMatchObject({ ok: false, status: 413 })
})

test('names that reach deeper than any form, or number beyond the fields there are, are refused', () => {
  const asked = (name: string, more = 0) =>
    readQuery(`http://inside.invalid/?${encodeURIComponent(name)}=1${'&b=2'.repeat(more)}`).ok
  expect(asked(`a${'.b'.repeat(7)}`)).toBe(true)
  expect(asked(`a${'.b'.repeat(8)}`)).toBe(false)
  expect(asked(`a${'[0]'.repeat(8)}`)).toBe(false)
  expect(asked(`a${'.b'.repeat(3_000)}`)).toBe(false)
  expect([asked('a[0]'), asked('a[1]'), asked('a[1]', 1), asked('a[2]', 1)]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('the most that names and numbers can build takes no time to speak of', async () => {
  const names = Array.from({ length: 1_000 }, (_, i) => `f[${i}][${999 - i}][999][${i}].a.b`)
  const started = performance.now()
  expect((await readForm(sent(new URLSearchParams(names.map((name) => [name, '']))))).ok).toBe(true)
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('text that PostgreSQL cannot keep loses only what nobody typed', () => {
  expect(readQuery('http://inside.invalid/?reason=a%00b')).toEqual({ ok: true, payload: { reason: 'ab' } })
})

test('a list whose numbers skip some has no holes', () => {
  const query = readQuery('http://inside.invalid/?cells[3].a=1&cells[1].a=0&b=&c=')
  expect(query).toEqual({ ok: true, payload: { cells: [{ a: '0' }, { a: '1' }], b: '', c: '' } })
})
