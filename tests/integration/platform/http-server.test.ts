import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { http, passthrough } from 'msw'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { connect as connectSocket, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '#app/kernel/time/clock.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/forms/form-reader.server.ts'
import { createLog } from '#app/platform/watch/log.server.ts'
import { readMigrations, type Migration } from '#app/platform/database/migrations.server.ts'
import { closeGracefully, createHttpServer } from '#app/server.ts'
import type { Services } from '#app/platform/services.server.ts'
import { migrationsFolder } from '#scripts/migrate.ts'
import { testDatabase } from '../../support/test-database.ts'
import { outbound } from '../../support/outbound.ts'

const database = testDatabase()
let servers: Server[] = []
beforeEach(() => outbound.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())))
afterEach(async () => {
  await Promise.all(servers.map((server) => closeGracefully(server, 0)))
  servers = []
})

type Loader = (args: LoaderFunctionArgs) => Promise<Response> | Response

/** A server with one page, at every address, that answers what `loader` answers. Gives where it listens. */
async function serve(loader: Loader = () => new Response('page'), options: Options = {}): Promise<string> {
  const outcome = readEnv({ LOG_LEVEL: 'silent', ...options.settings })
  if (!outcome.ok) throw new Error(outcome.message)
  const services = {
    db: database.db,
    clock: systemClock,
    log: options.log ?? createLog('silent'),
    env: outcome.env,
  }
  const module = { loader, action: loader }
  const root = { root: { id: 'root', path: options.path ?? '*', module } }
  const build = {
    routes: root,
    assets: { routes: root },
    future: {},
    mode: 'production',
    entry: { module: {} },
  } as unknown as ServerBuild
  const folder = mkdtempSync(join(tmpdir(), 'coiin-public-'))
  mkdirSync(join(folder, 'assets'))
  for (const [name, bytes] of Object.entries(options.assets ?? {})) {
    writeFileSync(join(folder, 'assets', name), bytes)
  }
  const migrations = options.migrations ?? readMigrations(migrationsFolder)
  const server = createHttpServer(services, { kind: 'built', build, folder }, migrations)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
type Options = {
  /** The path of its one page; every address without one. */
  path?: string
  settings?: Record<string, string>
  migrations?: Migration[]
  assets?: Record<string, string | Buffer>
  log?: Services['log']
}

/** What a server answers to bytes that no browser would send: the first line. */
function send(address: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(Number(new URL(address).port), '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
  })
}

test('/healthz says that the process is up', async () => {
  const response = await fetch(`${await serve()}/healthz`)
  expect(response.status).toBe(200)
})

test('/readyz is ready once every migration is applied', async () => {
  const response = await fetch(`${await serve()}/readyz`)
  expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }])
})

test('/readyz reports that a migration is missing', async () => {
  const migrations = [...readMigrations(migrationsFolder), { name: '9999_next', sql: '', checksum: '' }]
  const response = await fetch(`${await serve(undefined, { migrations })}/readyz`)
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ status: 'not ready', reason: '1 migrations are not applied.' })
})

test('/metrics counts requests and is there for this machine or for the holder of the token', async () => {
  const address = await serve(undefined, { settings: { METRICS_TOKEN: 'a-secret-of-sixteen' } })
  await fetch(`${address}/`)
  const read = (headers: Record<string, string>) => fetch(`${address}/metrics`, { headers })
  const proxied = { 'X-Forwarded-For': '203.0.113.5' }
  // A request is counted when its connection is done with it, which may be after its answer was read.
  const counted = 'http_request_duration_seconds_count{method="GET",route="/",status="200"} 1'
  await expect.poll(async () => (await read({})).text()).toContain(counted)
  expect(await (await read(proxied)).text()).toBe('page')
  expect(await (await read({ ...proxied, Authorization: 'Bearer wrong' })).text()).toBe('page')
  const known = await read({ ...proxied, Authorization: 'Bearer a-secret-of-sixteen' })
  expect(await known.text()).toContain('process_cpu_seconds_total')
})

test('a page carries the nonce of its content policy and the request id, and stays out of shared caches', async () => {
  const address = await serve(({ context }) =>
    Response.json([context.nonce, context.requestId, context.clientAddress]),
  )
  const response = await fetch(address)
  const [nonce, requestId, clientAddress] = (await response.json()) as string[]
  expect(response.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`)
  expect(response.headers.get('X-Request-Id')).toBe(requestId)
  expect(response.headers.get('Cache-Control')).toBe('private, no-cache')
  expect(clientAddress).toBe('127.0.0.1')
  expect(((await (await fetch(address)).json()) as string[])[0]).not.toBe(nonce)
})

const framing = ({ headers }: Response) => [
  /frame-ancestors ([^;]+)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1],
  headers.get('X-Frame-Options'),
]

test('no page may be framed, unless it says so itself', async () => {
  expect(framing(await fetch(await serve()))).toEqual([`'none'`, 'DENY'])
  const framed: Loader = ({ context }) => {
    context.allowFraming()
    return new Response('chart')
  }
  expect(framing(await fetch(await serve(framed)))).toEqual([`'self'`, 'SAMEORIGIN'])
  const settings = { EMBED_ANCESTORS: 'https://intranet.agency.gov, http://b.gov:8080' }
  const response = await fetch(await serve(framed, { settings }))
  expect(framing(response)).toEqual([`'self' https://intranet.agency.gov http://b.gov:8080`, null])
  expect(response.headers.get('Content-Security-Policy')).not.toMatch(/unsafe|undefined/)
  expect(framing(await fetch(await serve(undefined, { settings })))).toEqual([`'none'`, 'DENY'])
})

test('a page that sets its own caching keeps it alone', async () => {
  const address = await serve(() => new Response('', { headers: { 'Cache-Control': 'public, max-age=60' } }))
  expect((await fetch(address)).headers.get('Cache-Control')).toBe('public, max-age=60')
})

test('a harmless request id of a proxy stays, any other is replaced', async () => {
  const address = await serve()
  const idFor = async (id: string) =>
    (await fetch(address, { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id')
  expect(await idFor('from-the-proxy-42')).toBe('from-the-proxy-42')
  expect(await idFor('<script>alert(1)</script>')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a form of another site is refused before any route sees it, and counted', async () => {
  let seen = 0
  const address = await serve(() => new Response(String((seen += 1))))
  const post = (headers: Record<string, string>) => fetch(address, { method: 'POST', body: 'a=1', headers })
  expect((await post({ Origin: 'http://evil.example' })).status).toBe(403)
  expect((await post({ Origin: 'http://evil.example', 'X-Forwarded-Host': 'evil.example' })).status).toBe(403)
  expect(seen).toBe(0)
  expect((await post({ Origin: address })).status).toBe(200)
  expect(await (await fetch(`${address}/metrics`)).text()).toContain('http_cross_origin_refusals_total 2')
})

test('a form sent to this host by another protocol is refused', async () => {
  const address = await serve()
  const Origin = address.replace('http:', 'https:')
  expect((await fetch(address, { method: 'POST', body: 'a=1', headers: { Origin } })).status).toBe(403)
})

test('where the address of the site is set, a form has to come from it and to go to it', async () => {
  const address = await serve(undefined, {
    settings: { BASE_URL: 'https://coiin.example', TRUST_PROXY: '1' },
  })
  const sent = async (host: string, origin?: string) => {
    const headers = { 'X-Forwarded-Host': host, ...(origin && { Origin: origin }) }
    return (await fetch(address, { method: 'POST', body: 'a=1', headers })).status
  }
  expect(await sent('coiin.example', 'https://coiin.example')).toBe(200)
  expect(await sent('coiin.example:443', 'https://coiin.example')).toBe(200)
  expect(await sent('coiin.example')).toBe(200)
  expect(await sent('coiin.example', 'http://coiin.example')).toBe(403)
  // A name of somebody else's that leads to this server: its pages would be of the same origin.
  expect(await sent('rebound.example', 'https://rebound.example')).toBe(403)
  expect(await sent('rebound.example')).toBe(403)
  expect((await fetch(address, { headers: { 'X-Forwarded-Host': 'rebound.example' } })).status).toBe(200)
})

test('an address that only an old client of Remix would request is refused, and nothing is logged as an error', async () => {
  const errors: unknown[] = []
  const log = createLog('silent')
  log.error = (...line: unknown[]) => void errors.push(line)
  let seen = 0
  const address = await serve(() => new Response(String((seen += 1))), { log })
  for (const query of [
    '_data=routes/home',
    '_data',
    'a=1&_data=root',
    '%5Fdata=x',
    '_data=../../x&_data=y',
  ]) {
    const response = await fetch(`${address}/home?${query}`)
    expect([query, response.status]).toEqual([query, 400])
  }
  expect((await fetch(`${address}/home?my_data=1`)).status).toBe(200)
  expect([seen, errors]).toEqual([1, []])
})

test('behind a trusted proxy the forwarded host and protocol count', async () => {
  const address = await serve(({ context }) => Response.json(context.secure), {
    settings: { TRUST_PROXY: '1' },
  })
  const forwarded = { 'X-Forwarded-Host': 'coiin.example', 'X-Forwarded-Proto': 'https' }
  const headers = { Origin: 'https://coiin.example', ...forwarded }
  const response = await fetch(address, { method: 'POST', body: 'a=1', headers })
  expect([response.status, await response.json()]).toEqual([200, true])
})

test('a body over 25 MB gets a sentence and never reaches a route', async () => {
  let seen = 0
  const address = await serve(() => new Response(String((seen += 1))))
  const headers = { Accept: 'text/html' }
  const response = await fetch(address, { method: 'POST', body: Buffer.alloc(26 * 1024 * 1024), headers })
  expect([response.status, seen]).toEqual([413, 0])
  expect(await response.text()).toContain('larger than 25 MB')
})

test.each([
  ['an address that is no UTF-8', 'GET /%E0%A4%A HTTP/1.1\r\nHost: a', 'HTTP/1.1 400 Bad Request'],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b', 'HTTP/1.1 400 Bad Request'],
  ["another server's address", 'GET http://b/ HTTP/1.1\r\nHost: a', 'HTTP/1.1 400 Bad Request'],
  ['a method nobody uses', 'TRACE / HTTP/1.1\r\nHost: a', 'HTTP/1.1 405 Method Not Allowed'],
  [
    'a body of unknown length',
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked',
    'HTTP/1.1 411 Length Required',
  ],
])("%s is refused as the sender's mistake", async (_what, head, line) => {
  expect(await send(await serve(), `${head}\r\nConnection: close\r\n\r\n0\r\n\r\n`)).toBe(line)
})

test.each([
  ['as it stands', '/home'],
  ['in capitals, encoded and with a slash at the end', '/%48OME/'],
  ['with dots that go up', '/teams/../home'],
  ['with encoded dots that go up', '/teams/ohio/%2e%2e/%2e%2e/home'],
])('an address is read by the standard before its routes are chosen: %s', async (_how, path) => {
  const answer = await send(
    await serve(undefined, { path: 'home' }),
    `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  )
  expect(answer).toBe('HTTP/1.1 200 OK')
})

test('stopping lets a running request finish and takes no new one', async () => {
  let finish: () => void = () => {}
  const begun = new Promise<void>((resolve) => {
    servers = []
    finish = resolve
  })
  let release: () => void = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const address = await serve(async () => {
    finish()
    await held
    return new Response('finished')
  })
  const running = fetch(address)
  await begun
  const closed = closeGracefully(servers[0] as Server, 10_000)
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  release()
  expect(await (await running).text()).toBe('finished')
  await closed
  servers = []
})

test('a built file comes packed as the browser takes it, each time with what it is and for good', async () => {
  const text = 'export const months = 12 // '.padEnd(2000, 'twelve ')
  const address = await serve(undefined, {
    assets: { 'app-1.js': text, 'app-1.js.br': brotliCompressSync(text), 'app-1.js.gz': gzipSync(text) },
  })
  const asked = async (takes: string) => {
    const response = await fetch(`${address}/assets/app-1.js`, { headers: { 'Accept-Encoding': takes } })
    expect(response.headers.get('Content-Type')).toMatch(/javascript/)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('Vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe(text)
    return [response.headers.get('Content-Encoding'), Number(response.headers.get('Content-Length'))]
  }
  expect(await asked('gzip, deflate, br')).toEqual(['br', brotliCompressSync(text).length])
  expect(await asked('gzip, br;q=0')).toEqual(['gzip', gzipSync(text).length])
  expect(await asked('identity')).toEqual([null, text.length])
})

test('a built file that was not compressed is compressed when it is sent, and a missing one is 404', async () => {
  const address = await serve(undefined, { assets: { 'app-2.js': 'x'.repeat(2000) } })
  const headers = { 'Accept-Encoding': 'gzip' }
  const plain = await fetch(`${address}/assets/app-2.js`, { headers })
  expect(plain.headers.get('Content-Encoding')).toBe('gzip')
  expect(await plain.text()).toBe('x'.repeat(2000))
  const gone = await fetch(`${address}/assets/app-3.js`, { headers })
  expect([gone.status, gone.headers.get('Content-Encoding')]).toEqual([404, null])
})

/**
 * Both answers to two requests on one connection, the first with a body of its own kind; the status lines.
 */
function twoOnOneConnection(address: string, first: string, body: string): Promise<string[]> {
  const next = 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  return new Promise((resolve, reject) => {
    const socket = connectSocket(Number(new URL(address).port), '127.0.0.1', () =>
      socket.write(`${first}\r\nHost: a\r\n${length}\r\n\r\n${body}${next}`),
    )
    let answers = ''
    socket.on('data', (chunk) => (answers += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => resolve(answers.match(/^HTTP\/1\.1 \d+/gm) ?? []))
  })
}

const LONG_BODY = 'a'.repeat(200_000)
const readsForm: Loader = async ({ request }) => {
  const input = await readForm(request)
  return new Response('', { status: input.ok ? 200 : input.status })
}

test.each([
  ['no form', readsForm, 'text/plain', LONG_BODY, 400],
  ['a form that is too large', readsForm, 'application/x-www-form-urlencoded', `a=${LONG_BODY}`, 413],
  ['parts without a boundary', readsForm, 'multipart/form-data', LONG_BODY, 400],
  [
    'parts whose head is broken',
    readsForm,
    'multipart/form-data; boundary=b',
    `--b\r\nx\r\n\r\n${LONG_BODY.slice(100)}`,
    400,
  ],
  ['a page that reads nothing', () => new Response('page'), 'text/plain', LONG_BODY, 200],
  [
    'a page that reads the beginning',
    async ({ request }: LoaderFunctionArgs) => {
      await request.body!.getReader().read()
      return new Response('page')
    },
    'text/plain',
    LONG_BODY,
    200,
  ],
] as const)(
  'after a body that is not read to its end the connection goes on: %s',
  async (_, loader, type, body, status) => {
    const address = await serve(loader)
    const first = `POST /sign-in HTTP/1.1\r\nContent-Type: ${type}`
    expect(await twoOnOneConnection(address, first, body)).toEqual([`HTTP/1.1 ${status}`, 'HTTP/1.1 200'])
  },
)

test('after a form from another site, or to an unknown address, the connection stays open', async () => {
  const address = await serve()
  const foreign = 'POST /sign-in HTTP/1.1\r\nContent-Type: text/plain\r\nOrigin: http://evil.example'
  expect(await twoOnOneConnection(address, foreign, LONG_BODY)).toEqual(['HTTP/1.1 403', 'HTTP/1.1 200'])
  expect(await twoOnOneConnection(address, 'POST /%zz HTTP/1.1', LONG_BODY)).toEqual([
    'HTTP/1.1 400',
    'HTTP/1.1 200',
  ])
})
