import { failed } from '#app/kernel/result.ts'
import { takeAttempt, type Door } from '#app/platform/limits/attempts.server.ts'
import { secondsToWait, type Limit } from '#app/platform/limits/rate-limit.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'

type Refused = ReturnType<typeof failed>

/** The problem of somebody who tried too often, and when to come back. */
export function tooOften(seconds: number): Refused {
  const minutes = Math.ceil(seconds / 60)
  const [count, unit] =
    seconds <= 90
      ? [Math.ceil(seconds), 'second']
      : minutes <= 90
        ? [minutes, 'minute']
        : [Math.ceil(minutes / 60), 'hour']
  const wait = new Intl.NumberFormat('en-US', { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  return failed({ field: '', message: `Too many attempts. Wait ${wait} and try again.` })
}

/**
 * Counts a try at a door, of an account where one is named. The problem of too many, or null. For guards of
 * commands.
 */
export async function refuseGuessing(
  { db, clientAddress }: Pick<Context, 'db' | 'clientAddress'>,
  door: Door,
  account: string | null = null,
  device: string | null = null,
): Promise<Refused | null> {
  const { wait } = await takeAttempt(db, door, { clientAddress, account, device })
  return wait > 0 ? tooOften(wait) : null
}

/**
 * Counts a use within a limit that is reached in good faith too, such as mails to one address. For guards of
 * commands.
 */
export async function refuseBeyond(db: Context['db'], limit: Limit, key: string): Promise<Refused | null> {
  const wait = await secondsToWait(db, limit, key)
  return wait === null ? null : tooOften(wait)
}
