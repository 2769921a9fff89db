import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { http, passthrough } from 'msw'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '#app/kernel/time/clock.ts'
import { fileResponse } from '#app/files/serve.server.ts'
import { eraseFile, fileToSend, keepFile, sha256Of } from '#app/files/api.server.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { createLog } from '#app/platform/watch/log.server.ts'
import { closeGracefully, createHttpServer } from '#app/server.ts'
import { addTeamOf } from '../../support/asking.ts'
import { PNG } from '../../support/sample-files.ts'
import { testDatabase } from '../../support/test-database.ts'
import { outbound } from '../../support/outbound.ts'

const database = testDatabase()
const AT = new Date('2026-03-15T12:00:00Z')
let servers: Server[] = []
beforeEach(() => outbound.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())))
afterEach(async () => {
  await Promise.all(servers.map((server) => closeGracefully(server, 0)))
  servers = []
})

async function storeFile(
  bytes: Uint8Array<ArrayBuffer> = PNG,
  name = 'chart.png',
  kind: 'png' | 'text' = 'png',
) {
  const team = await addTeamOf(database.db, 'OH')
  const id = await keepFile(database.db, { name, kind, bytes }, { teamId: team.id, at: AT, by: null })
  return {
    id,
    file: fileToSend(database.db, id, { name, kind, size: bytes.length, sha256: sha256Of(bytes) }),
  }
}

const bytesFrom = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer())

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => violatedConstraint(error),
  )

/** A server that answers every address with the response of `respond`. */
async function serve(respond: (args: LoaderFunctionArgs) => Response): Promise<string> {
  const outcome = readEnv({ LOG_LEVEL: 'silent' })
  if (!outcome.ok) throw new Error(outcome.message)
  const services = { db: database.db, clock: systemClock, log: createLog('silent'), env: outcome.env }
  const routes = { root: { id: 'root', path: '*', module: { loader: respond } } }
  const build = {
    routes,
    assets: { routes: {} },
    future: {},
    mode: 'production',
    entry: { module: {} },
  } as unknown as ServerBuild
  const server = createHttpServer(services, { kind: 'built', build, folder: tmpdir() }, [])
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`
}

test('what was stored comes back byte for byte, also when it is sent in many parts', async () => {
  const bytes = new Uint8Array(1_500_000).map((_, at) => 32 + (at % 90))
  const { file } = await storeFile(bytes, 'long.txt', 'text')
  expect(sha256Of(await bytesFrom(file.open()))).toBe(sha256Of(bytes))
})

test('a file of exactly one part ends where it ends', async () => {
  const bytes = new Uint8Array(512 * 1024).fill(65)
  const { file } = await storeFile(bytes, 'part.txt', 'text')
  expect((await bytesFrom(file.open())).length).toBe(bytes.length)
})

test('erasing takes bytes and name away, says who did it, and happens once', async () => {
  const { id, file } = await storeFile()
  expect(await eraseFile(database.db, id, { at: AT, by: null })).toBe(true)
  expect(await eraseFile(database.db, id, { at: AT, by: null })).toBe(false)
  expect(await database.db.storedFileContent.count()).toBe(0)
  expect(await database.db.storedFile.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: null,
    kind: 'png',
    size: PNG.length,
    erasedAt: AT,
  })
  await expect(bytesFrom(file.open())).rejects.toThrow()
})

test('the database refuses bytes that are not those of the file, and another kind later', async () => {
  const { id } = await storeFile()
  const { db } = database
  const other = new Uint8Array(PNG.length)
  expect(
    await refusalOf(db.storedFileContent.update({ where: { fileId: id }, data: { bytes: other } })),
  ).toBe('stored_file_content_fits')
  expect(await refusalOf(db.storedFile.update({ where: { id }, data: { kind: 'pdf' } }))).toBe(
    'stored_file_lasts',
  )
  expect(
    await refusalOf(db.storedFile.update({ where: { id }, data: { size: 10 * 1024 * 1024 + 1 } })),
  ).not.toBe(null)
})

test('the database keeps no file over 10 MB', async () => {
  const bytes = new Uint8Array(10 * 1024 * 1024 + 1)
  expect(await refusalOf(storeFile(bytes, 'large.txt', 'text'))).toBe('stored_file_size')
})

test('an erased file whose bytes are still there is refused when the work is done', async () => {
  const { id } = await storeFile()
  const marking = database.db.storedFile.update({ where: { id }, data: { name: null, erasedAt: AT } })
  expect(await refusalOf(marking)).toBe('stored_file_erased_is_gone')
})

test('an image is shown by a response in which nothing can run, and requested again each time', async () => {
  const { file } = await storeFile()
  const address = await serve(({ request }) => fileResponse(file, request))
  const response = await fetch(address)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG)
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'; sandbox")
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `inline; filename="chart.png"; filename*=UTF-8''chart.png`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'content-length': String(PNG.length),
  })
  const again = await fetch(address, { headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } })
  expect([again.status, (await again.text()).length]).toEqual([304, 0])
})

test('everything but an image is saved and never shown, under its name in every alphabet', async () => {
  const { file } = await storeFile(new TextEncoder().encode('<b>'), `Übersicht "a"'(1).txt`, 'text')
  const address = await serve(({ request }) => fileResponse(file, request))
  const { headers } = await fetch(address)
  expect(headers.get('Content-Disposition')).toBe(
    `attachment; filename="Ubersicht _a__(1).txt"; filename*=UTF-8''%C3%9Cbersicht%20%22a%22%27%281%29.txt`,
  )
  expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
})
