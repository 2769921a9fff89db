import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Say } from '../project.ts'
import { Refusal } from '../refusal.ts'
import { copyBinaries, installedBinaries, makeRunnable } from './binaries.ts'
import {
  clusterFolder,
  databaseUrl,
  initialise,
  runningServer,
  start,
  startAgain,
  stop,
  type Cluster,
} from './cluster.ts'
import { withLock } from './lock.ts'
import { choosePlace } from './place.ts'
import { keepAlive } from './revive.ts'
import {
  accountName,
  choosePostgresUser,
  readAccounts,
  userReaches,
  userRuns,
  type PostgresUser,
} from './postgres-user.ts'
import { livingUsers, register, unregister, type Purpose } from './users.ts'

export type EmbeddedOptions = {
  /** The data folder, absolute. */
  dataFolder: string
  /**
   * Whether a person chose it (COIIN_DATA), so that no other may be taken when PostgreSQL cannot reach it.
   */
  chosen: boolean
  purpose: Purpose
  say: Say
  database?: string
  /**
   * Further PostgreSQL settings, `name=value`. They count only when this call is the one that starts the
   * server.
   */
  settings?: readonly string[]
}

export type Embedded = {
  url: string
  /** Lets later processes find where this one serves. */
  announce: (address: string) => void
  /** Releases the server; the last user stops it. Safe to call twice. */
  release: () => Promise<void>
}

const refuges = '/var/lib/coiin-collaboratory'

/** Finds the running PostgreSQL of a data folder or starts it, and counts this process among its users. */
export async function useEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataFolder, purpose, say, database = 'coiin' } = options
  prepareFolder(dataFolder)
  const { home, user, movedBecause } = findPlace(options)
  const cluster = { home, user, native: '', settings: options.settings ?? [] }
  const port = await withLock(dataFolder, async () => {
    if (purpose === 'server') refuseSecondServer(dataFolder)
    register(dataFolder, purpose)
    try {
      if (movedBecause) say(movedBecause)
      return await serve(cluster, database, say)
    } catch (error) {
      unregister(dataFolder)
      throw error
    }
  })
  const revival = purpose === 'server' ? revive(dataFolder, cluster, port, say) : null
  return {
    url: databaseUrl(home, port, database),
    announce: (address) => register(dataFolder, purpose, address),
    release: async () => {
      await revival?.stop()
      await withLock(dataFolder, async () => {
        unregister(dataFolder)
        if (livingUsers(dataFolder).length === 0) await stop(home)
      })
    },
  }
}

/** Starts PostgreSQL again, at the same port, whenever it dies while this process uses it. */
function revive(dataFolder: string, cluster: Cluster, port: number, say: Say) {
  // Trying the binaries as another user takes a while, which nobody should wait for again after a second
  // outage.
  let native: string | null = null
  const again = () =>
    withLock(dataFolder, async () => {
      if (runningServer(cluster.home) !== null) return
      native ??= reachableBinaries(cluster.user, say)
      await startAgain({ ...cluster, native }, port)
      say('PostgreSQL had stopped and was started again')
    })
  const failed = (error: unknown) =>
    say(`PostgreSQL has stopped and cannot be started again yet: ${(error as Error).message}`)
  return keepAlive(() => runningServer(cluster.home) !== null, again, failed)
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    readdirSync(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    throw new Refusal(
      `The data folder ${folder} cannot be used (${reason}): set COIIN_DATA to one that you may write to.`,
    )
  }
}

/**
 * Makes a folder and those above it, one at a time: where the system answers that the parent of a new folder
 * is missing although it is there, as /proc does, Node's recursive mkdir tries for ever.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
  // Whatever the umask: the user that runs PostgreSQL must be able to step through.
  chmodSync(folder, 0o755)
}

function findPlace({ dataFolder, chosen }: EmbeddedOptions) {
  const refuge = join(refuges, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12))
  const self = process.getuid?.() ?? null
  const homes = self === 0 ? [dataFolder, refuge] : [dataFolder]
  const settled = homes.find((home) => existsSync(clusterFolder(home)))
  const owner = settled === undefined ? null : ownerOf(clusterFolder(settled))
  if (owner && self !== null && self !== 0 && owner.uid !== self) {
    throw new Refusal(
      `The database in ${dataFolder} belongs to another user (${owner.name}): start as that user or as root, or set COIIN_DATA to a folder of your own.`,
    )
  }
  const user = choosePostgresUser(self, owner, readAccounts())
  return {
    user,
    ...choosePlace({ dataFolder, chosen, user, refuge, exists: existsSync, reaches: userReaches }),
  }
}

function ownerOf(folder: string): PostgresUser {
  const { uid, gid } = statSync(folder)
  return { name: accountName(uid, readAccounts()), uid, gid }
}

function refuseSecondServer(dataFolder: string): void {
  const first = livingUsers(dataFolder).find((user) => user.purpose === 'server')
  if (!first) return
  throw new Refusal(
    first.address
      ? `The collaboratory already runs on the data folder ${dataFolder}: ${first.address} (process ${first.pid}).`
      : `The collaboratory is being started on the data folder ${dataFolder} already (process ${first.pid}).`,
  )
}

async function serve(cluster: Cluster, database: string, say: Say): Promise<number> {
  const port = await runningPort(cluster.home)
  if (port !== null) return createDatabase(cluster.home, port, database)
  say('Starting PostgreSQL ...')
  prepareFolder(cluster.home)
  const ready = { ...cluster, native: reachableBinaries(cluster.user, say) }
  initialise(ready)
  return createDatabase(cluster.home, (await start(ready)).port, database)
}

/**
 * The port of a server that runs already, once it has come up: another process may be starting it at this
 * moment.
 */
async function runningPort(home: string): Promise<number | null> {
  for (;;) {
    const running = runningServer(home)
    if (running === null) return null
    if (running.ready) return running.port
    await wait(20)
  }
}

function reachableBinaries(user: PostgresUser | null, say: Say): string {
  const native = installedBinaries()
  makeRunnable(native)
  if (user === null || userRuns(user, native)) return native
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(refuges, `postgresql-${version}`)
  if (!existsSync(folder)) {
    say(`The user ${user.name} cannot reach PostgreSQL in node_modules: it is copied to ${folder}`)
  }
  const copy = copyBinaries(native, folder)
  if (userRuns(user, copy)) return copy
  throw new Refusal(
    `The user ${user.name} cannot run PostgreSQL from ${folder}: start as an ordinary user or set DATABASE_URL.`,
  )
}

async function createDatabase(home: string, port: number, database: string): Promise<number> {
  const client = new pg.Client(databaseUrl(home, port, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
    return port
  } finally {
    await client.end()
  }
}
