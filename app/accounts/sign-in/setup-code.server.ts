import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '#app/kernel/time/clock.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { plainSetupCode, writeSetupCode } from './setup-code.ts'
import { anyPerson, keepSetupCode } from '../store.server.ts'

export const setupCodeHash = (code: string): string =>
  createHash('sha256').update(plainSetupCode(code)).digest('hex')

/**
 * Issues the code with which the first visitor becomes the first administrator, and replaces any code issued
 * before. Null when somebody has an account already.
 */
export async function issueSetupCode(db: Db, clock: Clock): Promise<string | null> {
  if (await anyPerson(db)) return null
  const code = writeSetupCode(randomBytes(16))
  await keepSetupCode(db, setupCodeHash(code), clock())
  return code
}
