import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useEmbedded } from '#scripts/postgres/embedded.ts'
import { withLock } from '#scripts/postgres/lock.ts'
import { birthOf } from '#scripts/postgres/process-identity.ts'
import { livingUsers, register, unregister } from '#scripts/postgres/users.ts'

let dataFolder: string
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'coiin-data-'))
  chmodSync(dataFolder, 0o755)
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

const use = () =>
  useEmbedded({ dataFolder, chosen: true, purpose: 'script', say: () => {}, settings: ['fsync=off'] })

const serverPid = () =>
  Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows
}

test('PostgreSQL runs while it is used, keeps what was written, and only its owner can read the password', async () => {
  const first = await use()
  const pid = serverPid()
  await ask(first.url, 'create table kept (n integer)')
  expect(
    await ask(
      first.url,
      `select pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'coiin'`,
    ),
  ).toEqual([{ encoding: 'UTF8' }])
  await first.release()
  expect(birthOf(pid)).toBeNull()

  const second = await use()
  expect(await ask(second.url, 'select * from kept')).toEqual([])
  await second.release()
  expect(statSync(join(dataFolder, 'postgres-password')).mode & 0o777).toBe(0o600)
})

test('a killed PostgreSQL does not block the next start', async () => {
  const first = await use()
  const pid = serverPid()
  process.kill(pid, 'SIGKILL')
  await until(() => birthOf(pid) === null)
  expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(true)
  const second = await use()
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.release()
  await first.release()
})

test('a left-over postmaster.pid whose number now belongs to somebody else does not block the next start', async () => {
  await (await use()).release()
  const lines = [process.pid, join(dataFolder, 'postgres'), 1, 1, '', '', '', 'ready']
  writeFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`)
  const again = await use()
  expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await again.release()
})

test('dead users and reused process numbers do not count as users', () => {
  register(dataFolder, 'server', 'http://localhost:1')
  expect(livingUsers(dataFolder)).toMatchObject([{ pid: process.pid, purpose: 'server' }])
  const file = join(dataFolder, 'users', `${process.pid}.json`)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"birth":"[^"]*"/, '"birth":"long ago"'))
  expect(livingUsers(dataFolder)).toEqual([])
  expect(existsSync(file)).toBe(false)
})

test('a second server on the data folder is refused with the address of the first', async () => {
  register(dataFolder, 'server', 'http://localhost:3999')
  const second = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, COIIN_DATA: dataFolder },
    encoding: 'utf8',
  })
  unregister(dataFolder)
  expect(second.status).toBe(1)
  expect(second.stderr).toBe(
    `The collaboratory already runs on the data folder ${dataFolder}: http://localhost:3999 (process ${process.pid}).\n`,
  )
})

test('a wrong setting ends the start with one sentence', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: 'x' },
    encoding: 'utf8',
  })
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'PORT must be a port number from 0 to 65535, not "x".\n',
  })
})

test('work under the lock takes turns, also after a holder died', async () => {
  const dead = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => dead.once('close', resolve))
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(join(dataFolder, 'lock'), `${dead.pid} born-once`)
  const order: string[] = []
  const work = (name: string) =>
    withLock(dataFolder, async () => {
      order.push(`${name} in`)
      await Promise.resolve()
      order.push(`${name} out`)
    })
  await Promise.all([work('a'), work('b')])
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out'])
})

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

test.runIf(existsSync('/proc/self'))(
  'a folder that the system will not make is refused in a sentence',
  async () => {
    dataFolder = '/proc/coiin/data'
    await expect(use()).rejects.toThrow(/The data folder \/proc\/coiin\/data cannot be used \(ENOENT\)/)
  },
)
