import { done, failed, type Result } from '#app/kernel/result.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { OWN_PASSWORD } from '../doors.server.ts'
import { passwordFits } from './password.server.ts'
import { refuseGuessing } from '../too-often.server.ts'
import { findOwnAccount } from './store.server.ts'

/** Refusal for the people of the demo story, who have no password. */
export const PERSONA = failed({
  field: '',
  message: 'The people of the demo are entered without a password and keep their address.',
})
const WRONG = failed({ field: 'currentPassword', message: 'That is not your current password.' })

/**
 * Whether somebody knows the password of their own account, as on a browser left open: the account when they
 * do, else what to say. For guards of commands.
 */
export async function checkOwnPassword(
  context: Pick<Context, 'db' | 'clientAddress'>,
  personId: string,
  currentPassword: string,
): Promise<Result<{ id: string; name: string; email: string }>> {
  const account = await findOwnAccount(context.db, personId)
  if (account.demoPersona !== null) return PERSONA
  const refused = await refuseGuessing(context, OWN_PASSWORD, account.id)
  if (refused) return refused
  if (!(await passwordFits(account.passwordHash, currentPassword))) return WRONG
  return done(account)
}
