import { expect, test } from 'vitest'
import { FileBeyondLimit, formReader } from './form-reader.server.ts'

const LIMITS = { files: { most: 3, bytes: 1_000 } }
const sending = (fields: readonly (readonly [string, string | File])[]): Request => {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return new Request('http://collaboratory.example/', { method: 'POST', body })
}
const file = (bytes: number, name = 'notes.txt') => new File(['a'.repeat(bytes)], name)

test('fields and files come as they were sent, several of one name as a list', async () => {
  const read = await formReader(LIMITS)(
    sending([
      ['files', file(3, 'Übersicht; “Schlaf”.txt')],
      ['caption', 'Über den Schlaf'],
      ['files', file(1_000)],
    ]),
  )
  const files = read.ok ? (read.payload.files as File[]) : []
  expect(files.map(({ name, size }) => [name, size])).toEqual([
    ['Übersicht; “Schlaf”.txt', 3],
    ['notes.txt', 1_000],
  ])
  expect(read.ok && read.payload.caption).toBe('Über den Schlaf')
})

test('a file field left empty counts as none', async () => {
  const read = await formReader(LIMITS)(sending([['files', new File([], '')]]))
  expect(read).toEqual({ ok: true, payload: {} })
})

test('a file over the limit comes without its bytes, beside the others', async () => {
  const read = await formReader(LIMITS)(
    sending([
      ['files', file(1_001, 'large.txt')],
      ['files', file(2)],
    ]),
  )
  const [large, small] = read.ok ? (read.payload.files as File[]) : []
  expect([large instanceof FileBeyondLimit, large?.name, large?.size]).toEqual([true, 'large.txt', 0])
  expect([small instanceof FileBeyondLimit, small?.size]).toEqual([false, 2])
})

test('of a body much larger than a file may be next to nothing is held at once', async () => {
  const piece = new Uint8Array(256 * 1024).fill(0x61)
  let sent = 0
  let most = 0
  const head =
    '--edge\r\nContent-Disposition: form-data; name="files"; filename="large.txt"\r\nContent-Type: text/plain\r\n\r\n'
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull(controller) {
      sent += piece.length
      most = Math.max(most, process.memoryUsage().arrayBuffers)
      if (sent < 100 * 1024 * 1024) return controller.enqueue(piece.slice())
      controller.enqueue(new TextEncoder().encode('\r\n--edge--\r\n'))
      controller.close()
    },
  })
  const request = new Request('http://collaboratory.example/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
    duplex: 'half',
  } as RequestInit)
  const before = process.memoryUsage().arrayBuffers
  const read = await formReader(LIMITS)(request)
  expect(read.ok && read.payload.files).toBeInstanceOf(FileBeyondLimit)
  expect(most - before).toBeLessThan(60 * 1024 * 1024)
})

test('more files than one form takes are refused together', async () => {
  const read = await formReader(LIMITS)(sending([1, 2, 3, 4].map(() => ['files', file(1)] as const)))
  expect(read).toMatchObject({ ok: false, reason: expect.stringContaining('at most 3 files') })
})

test.each([
  ['a form that is cut off', 'multipart/form-data; boundary=edge', '--edge\r\nContent-Disposition: form-da'],
  ['a form without a boundary', 'multipart/form-data', 'a'],
  ['something else', 'application/json', '{}'],
])('%s is not read', async (_what, type, body) => {
  const request = new Request('http://collaboratory.example/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  })
  expect((await formReader(LIMITS)(request)).ok).toBe(false)
})
