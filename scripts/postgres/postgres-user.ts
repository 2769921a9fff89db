import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import { program } from './binaries.ts'

/** The user that PostgreSQL runs as when this process is root, because PostgreSQL refuses to run as root. */
export type PostgresUser = { name: string; uid: number; gid: number }

/**
 * Who runs PostgreSQL: null means this process's own user. Root hands over to the owner of the database that
 * is there already, else to `postgres`, else to `nobody`. `accounts` is the text of /etc/passwd.
 */
export function choosePostgresUser(
  self: number | null,
  owner: PostgresUser | null,
  accounts: string,
): PostgresUser | null {
  if (self !== 0) return null
  if (owner && owner.uid !== 0) return owner
  const user = ['postgres', 'nobody'].map((name) => account(name, accounts)).find((one) => one !== null)
  if (user) return user
  throw new Refusal(
    'PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody` to run it: start as an ordinary user or set DATABASE_URL.',
  )
}

function account(name: string, accounts: string): PostgresUser | null {
  const fields = accounts
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  return fields ? { name, uid: Number(fields[2]), gid: Number(fields[3]) } : null
}

/** What a user number is called, by the text of /etc/passwd. */
export function accountName(uid: number, accounts: string): string {
  const line = accounts.split('\n').find((one) => one.split(':')[2] === String(uid))
  return line?.split(':')[0] ?? `number ${uid}`
}

/** The text of /etc/passwd, empty where there is none. */
export function readAccounts(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}

/** What to give to spawn() so that the child runs as the PostgreSQL user. */
export const asPostgresUser = (user: PostgresUser | null): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {}

/**
 * Whether the PostgreSQL user can enter an existing folder: asked of the system, which knows about every
 * parent.
 */
export const userReaches = (user: PostgresUser, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...asPostgresUser(user), cwd: '/' }).status === 0

/** Whether the PostgreSQL user can run the PostgreSQL in this folder, its libraries included. */
export const userRuns = (user: PostgresUser, native: string): boolean =>
  spawnSync(program(native, 'postgres'), ['--version'], { ...asPostgresUser(user), cwd: '/' }).status === 0
