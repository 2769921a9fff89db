import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf } from './process-identity.ts'

/**
 * A process that uses the database of a data folder. A `server` is alone of its kind; the others are guests.
 */
export type Purpose = 'server' | 'script' | 'test'
export type DatabaseUser = { pid: number; birth: string | null; purpose: Purpose; address: string | null }

/**
 * Writes down that this process uses the data folder. Called again, it changes what is written (the address).
 */
export function register(dataFolder: string, purpose: Purpose, address: string | null = null): void {
  const folder = usersFolder(dataFolder)
  mkdirSync(folder, { recursive: true })
  const user: DatabaseUser = { pid: process.pid, birth: birthOf(process.pid), purpose, address }
  const file = join(folder, `${process.pid}.json`)
  writeFileSync(`${file}.new`, JSON.stringify(user))
  renameSync(`${file}.new`, file)
}

export function unregister(dataFolder: string): void {
  rmSync(join(usersFolder(dataFolder), `${process.pid}.json`), { force: true })
}

/** The living users of a data folder. What dead processes left behind is cleared away. */
export function livingUsers(dataFolder: string): DatabaseUser[] {
  const folder = usersFolder(dataFolder)
  return namesIn(folder).flatMap((name) => {
    const file = join(folder, name)
    const user = read(file)
    if (user && birthOf(user.pid) === user.birth) return [user]
    rmSync(file, { force: true })
    return []
  })
}

const usersFolder = (dataFolder: string): string => join(dataFolder, 'users')

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

function read(file: string): DatabaseUser | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DatabaseUser
  } catch {
    return null
  }
}
