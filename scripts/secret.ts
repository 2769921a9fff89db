import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#app/platform/env.server.ts'
import { Refusal } from './refusal.ts'
import { dataFolderOf } from './settings.ts'

/**
 * The server's secret: SECRET where it is set; beside the embedded database one that is made once and stored
 * in its data folder. With a database of one's own there is none unless it is set, because several processes
 * have to agree on it. Throws a Refusal when the stored one cannot be read.
 */
export function secretOf(env: Env): string | null {
  if (env.secret !== null || env.databaseUrl !== null) return env.secret
  const file = join(dataFolderOf(env), 'secret')
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new Refusal(`The secret of this server cannot be kept in ${file}: ${(error as Error).message}.`)
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new Refusal(`The secret in ${file} is cut off: put the whole one back.`)
  return secret
}
