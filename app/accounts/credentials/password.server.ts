import { hash, verify } from '@node-rs/argon2'
import { availableParallelism } from 'node:os'
import { bounded } from '#app/kernel/bounded.ts'
import { refuseInTransaction } from '#app/platform/database/db.server.ts'

/** OWASP Password Storage Cheat Sheet (2023): argon2id, 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Hashing runs on the four threads that compression, files and name look-ups need as well, and fills a
 * processor each. Two are left to those, and one processor to the pages. Some two hundred that wait take a
 * few seconds.
 */
const inTurn = bounded(Math.min(2, Math.max(1, availableParallelism() - 1)), 200)

/** The argon2id hash of a password. Takes long, so it throws inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  refuseInTransaction(null, 'hash a password')
  return inTurn(() => hash(password, COST))
}

let decoy: Promise<string> | undefined

/**
 * Whether the password fits. Takes as long for an account that is not there, so that timing names nobody.
 * Throws inside a transaction.
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  refuseInTransaction(null, 'check a password')
  decoy ??= hash('no account has this password', COST)
  const known = passwordHash ?? (await decoy)
  const fits = await inTurn(() => verify(known, password))
  return passwordHash !== null && fits
}
