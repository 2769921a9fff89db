import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gathered } from './gathered.server.ts'

async function piecesOf(readable: ReadableStream<Uint8Array>): Promise<string[]> {
  const pieces: string[] = []
  for await (const piece of Readable.fromWeb(readable as WebStream)) pieces.push(String(piece))
  return pieces
}

test('what is written in one turn arrives as one piece, and a later turn as another', async () => {
  const { writable, readable } = gathered()
  const pieces = piecesOf(readable)
  writable.write('<html>')
  writable.write('<main>')
  await nextTurn()
  await nextTurn()
  writable.write('late')
  writable.end('</html>')
  expect(await pieces).toEqual(['<html><main>', 'late</html>'])
})

test('a visitor who leaves ends the writing without a fault', async () => {
  const { writable, readable } = gathered()
  const closed = new Promise<void>((resolve) => writable.once('close', resolve))
  writable.write('<html>')
  await readable.cancel()
  await closed
  await nextTurn()
  expect(writable.destroyed).toBe(true)
})

test('an error of the writer reaches the reader', async () => {
  const { writable, readable } = gathered()
  const pieces = piecesOf(readable)
  writable.destroy(new Error('broke off'))
  await expect(pieces).rejects.toThrow('broke off')
})
