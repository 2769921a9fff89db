import { createHash } from 'node:crypto'
import { systemClock } from '#app/kernel/time/clock.ts'
import { refuseInTransaction, type Db } from '../database/db.server.ts'
import { networkOf } from './network-of.ts'

/** How tries under one key are slowed: `free` at once, then waits that double with each further try. */
export type Pace = {
  readonly free: number
  /** Seconds after which one try is forgotten. */
  readonly regain: number
  readonly firstWait: number
  /** The longest wait in seconds. */
  readonly longestWait: number
}

/**
 * Where something can be guessed. `own` holds for a caller: an address together with an account, or the
 * address alone where no account is named. `address` and `account` are shared with other people, so their
 * waits stay at a minute or less.
 */
export type Door = {
  readonly name: string
  readonly own: Pace
  /**
   * For a caller in a browser that has been let in to this account before: `own`, and others do not count.
   */
  readonly device?: Pace
  readonly address?: Pace
  readonly account?: Pace
}

/**
 * Who tries: from which network address, null for programs, and at which account, null where none is named.
 */
export type Caller = {
  readonly clientAddress: string | null
  readonly account: string | null
  /** A browser that has been let in to the account before, as its sealed cookie says. */
  readonly device?: string | null
}

/**
 * `wait`: 0 when the try was counted, else seconds. `proven`: this caller has succeeded at this door before.
 */
export type Admission = { readonly wait: number; readonly proven: boolean }

/** Counts one try, on the database itself, since a transaction may be undone. Throws inside a transaction. */
export async function takeAttempt(db: Db, door: Door, caller: Caller): Promise<Admission> {
  refuseInTransaction(db, 'count an attempt')
  const rules = rulesOf(door, caller)
  const each = (value: (pace: Pace) => number) => rules.map(({ pace }) => value(pace))
  const [admission] = await db.$queryRaw<Admission[]>`
    SELECT wait, proven FROM take_attempt(
      ${rules.map(({ key }) => key)}::text[], ${each(({ free }) => free)}::float8[],
      ${each(({ regain }) => regain)}::float8[], ${each(({ firstWait }) => firstWait)}::float8[],
      ${each(({ longestWait }) => longestWait)}::float8[], ${systemClock()}::timestamptz)`
  return admission ?? { wait: 0, proven: false }
}

/** Takes back the try of a caller who was right. Belongs into the transaction that lets them in. */
export async function forgiveAttempt(db: Db, door: Door, caller: Caller): Promise<void> {
  const keys = rulesOf(door, caller).map(({ key }) => key)
  await db.$executeRaw`SELECT forgive_attempt(${keys}::text[], ${systemClock()}::timestamptz)`
}

/**
 * The keys a try counts under, the caller's own first. Addresses and accounts are hashed, so the table lists
 * nobody.
 */
function rulesOf(
  door: Door,
  { clientAddress, account, device = null }: Caller,
): { key: string; pace: Pace }[] {
  const address = clientAddress === null ? 'program' : networkOf(clientAddress)
  const key = (kind: string, ...parts: string[]) =>
    `${door.name} ${kind} ${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`
  if (door.device && account !== null && device !== null)
    return [{ key: key('device', device, account), pace: door.device }]
  const own = account === null ? key('own', address) : key('own', address, account)
  return [
    { key: own, pace: door.own },
    ...(door.address ? [{ key: key('address', address), pace: door.address }] : []),
    ...(door.account && account !== null ? [{ key: key('account', account), pace: door.account }] : []),
  ]
}
