import { failed, type Result } from '#app/kernel/result.ts'
import type { Db } from '#app/platform/db.server.ts'
import { minutesToWait, type Limit } from '#app/platform/rate-limit.server.ts'
import { passwordFits } from '../password.server.ts'
import { tooOften } from '../too-often.ts'
import { findOwnAccount } from './store.server.ts'

/** Guesses at the current password, on a browser somebody left open. */
const GUESS_LIMIT: Limit = { name: 'own-password', points: 10, seconds: 15 * 60 }

/** What the people of the demo story are told. */
export const PERSONA = failed({
  field: '',
  message: 'The people of the demo are entered without a password and keep their address.',
})
const WRONG = failed({ field: 'currentPassword', message: 'That is not your current password.' })

/** Whether somebody knows the password of their own account: the account when they do, else what to say. */
export async function checkOwnPassword(
  { db, outside }: { readonly db: Db; readonly outside: Db },
  personId: string,
  currentPassword: string,
): Promise<Result<{ id: string; name: string; email: string }>> {
  const account = await findOwnAccount(db, personId)
  if (account.demoPersona !== null) return PERSONA
  const wait = await minutesToWait(outside, GUESS_LIMIT, account.id)
  if (wait !== null) return tooOften(wait)
  if (!(await passwordFits(account.passwordHash, currentPassword))) return WRONG
  return { ok: true, value: account }
}
