import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import { program } from './binaries.ts'
import { birthOf, commandLineOf } from './process-identity.ts'
import { asPostgresUser, type PostgresUser } from './postgres-user.ts'

/** A PostgreSQL database cluster: its folder is `home`/postgres, its log and password lie beside it. */
export type Cluster = {
  home: string
  native: string
  user: PostgresUser | null
  settings: readonly string[]
}
export type Running = { pid: number; port: number; ready: boolean }

export const clusterFolder = (home: string): string => join(home, 'postgres')
const passwordFile = (home: string): string => join(home, 'postgres-password')
const logFile = (home: string): string => join(home, 'postgres.log')

/** The address of one database of the running cluster. */
export const databaseUrl = (home: string, port: number, database: string): string =>
  `postgresql://coiin:${readFileSync(passwordFile(home), 'utf8').trim()}@127.0.0.1:${port}/${database}`

/**
 * Makes the cluster unless it is there. It is made aside and renamed, so that a half-made one is never used.
 */
export function initialise({ home, native, user }: Cluster): void {
  if (existsSync(clusterFolder(home))) {
    if (existsSync(passwordFile(home))) return
    throw new Refusal(`The password of the database in ${home} is missing: put ${passwordFile(home)} back.`)
  }
  const fresh = join(home, 'postgres.new')
  const secret = join(home, 'postgres-password.new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  writeFileSync(secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  if (user) for (const path of [fresh, secret]) chownSync(path, user.uid, user.gid)
  const options = [
    '-D',
    fresh,
    '-U',
    'coiin',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ]
  const collation = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const made = spawnSync(program(native, 'initdb'), [...options, ...collation], {
    ...asPostgresUser(user),
    cwd: fresh,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    throw new Error(`initdb failed: ${made.error?.message ?? ''}\n${made.stdout}${made.stderr}`)
  }
  if (user) chownSync(secret, 0, 0)
  renameSync(secret, passwordFile(home))
  renameSync(fresh, clusterFolder(home))
}

/** The running server of a cluster by its postmaster.pid, or null when none is alive. */
export function runningServer(home: string): Running | null {
  const lines = readLines(join(clusterFolder(home), 'postmaster.pid'))
  const pid = Number(lines[0])
  if (!pid || !commandLineOf(pid)?.includes(clusterFolder(home))) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Starts the cluster's server in a session of its own, where a Ctrl-C meant for us does not reach it. */
export async function start(cluster: Cluster): Promise<Running> {
  // After a crash the number in a left-over postmaster.pid can belong to somebody else by now, and PostgreSQL
  // would take that process for its twin. Nothing of ours runs here, or runningServer() would have found it.
  rmSync(join(clusterFolder(cluster.home), 'postmaster.pid'), { force: true })
  return launch(cluster, await freePort(), 'w')
}

/**
 * Starts the server again at the port where those who use it look for it, just after it died. Its
 * postmaster.pid stays: by it PostgreSQL finds processes of the dead server that still write, and refuses to
 * start until they are gone.
 */
export const startAgain = (cluster: Cluster, port: number): Promise<Running> =>
  launch({ ...cluster, settings: [...cluster.settings, ...QUICK_RECOVERY] }, port, 'a')

/**
 * Before it recovers PostgreSQL syncs each of its files by itself, which takes seconds on a busy disk; Linux
 * syncs them at once.
 */
const QUICK_RECOVERY = process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []

async function launch(cluster: Cluster, port: number, logFlags: 'w' | 'a'): Promise<Running> {
  const log = openSync(logFile(cluster.home), logFlags, 0o600)
  const child = spawn(program(cluster.native, 'postgres'), serverArguments(cluster, port), {
    ...asPostgresUser(cluster.user),
    cwd: clusterFolder(cluster.home),
    env: { ...process.env, LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return untilReady(cluster.home, child)
}

function serverArguments({ home, settings }: Cluster, port: number): string[] {
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC']
  return [
    '-D',
    clusterFolder(home),
    '-p',
    String(port),
    ...[...fixed, ...settings].flatMap((setting) => ['-c', setting]),
  ]
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function untilReady(home: string, child: ChildProcess): Promise<Running> {
  let failure: string | null = null
  child.once('error', (error) => (failure = error.message))
  child.once('exit', () => (failure ??= 'it stopped at once'))
  for (;;) {
    if (failure) {
      const said = readLines(logFile(home)).slice(-8).join('\n')
      throw new Error(`PostgreSQL did not start: ${failure}\n${said}`)
    }
    const running = runningServer(home)
    if (running?.ready) return running
    await wait(20)
  }
}

/** Stops the cluster's server: running statements are broken off, what was committed is on disk. */
export async function stop(home: string): Promise<void> {
  const running = runningServer(home)
  if (!running) return
  // SIGINT is PostgreSQL's "fast" shutdown.
  process.kill(running.pid, 'SIGINT')
  while (birthOf(running.pid) !== null) await wait(20)
}
