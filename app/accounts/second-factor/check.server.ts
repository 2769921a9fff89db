import { systemClock } from '#app/kernel/time/clock.ts'
import { done, failed, type Result } from '#app/kernel/result.ts'
import { takeAttempt } from '#app/platform/limits/attempts.server.ts'
import type { Limit } from '#app/platform/limits/rate-limit.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { SECOND_FACTOR } from '../doors.server.ts'
import { refuseBeyond, tooOften } from '../too-often.server.ts'
import { recoveryHash, unseal } from './sealed.server.ts'
import { findFactor, passwordPrint, useRecoveryCode, useStep } from './store.server.ts'
import { stepOfCode } from './totp.server.ts'

const DAY_SECONDS = 24 * 60 * 60
/** Three codes of a million are right at a time: fifty tries a day find one in about eighteen years. */
const CODE_DAY_LIMIT: Limit = { name: 'second-factor-day', points: 50, seconds: DAY_SECONDS }
/**
 * Fifty more with a new password, in all so many that anyone who reads the mailbox too finds a code in about
 * six years.
 */
const ALL_CODES_DAY_LIMIT: Limit = { name: 'second-factor-all', points: 150, seconds: DAY_SECONDS }

/**
 * Counts one try at a code of a person, whichever page it is made on. The problem of too many, or null. For
 * guards of commands. A person who gets as far as a code has the password, so strangers to the account share
 * a limit for the day; its owner is not held up by them where a code of theirs was right before, or with a
 * password that was changed since.
 */
export async function refuseCodes(
  { db, clientAddress }: Pick<Granted, 'db' | 'clientAddress'>,
  account: string,
) {
  const { wait, proven } = await takeAttempt(db, SECOND_FACTOR, { clientAddress, account })
  if (wait > 0) return tooOften(wait)
  if (proven) return null
  const refused = await refuseBeyond(db, CODE_DAY_LIMIT, `${account} ${await passwordPrint(db, account)}`)
  return refused ?? refuseBeyond(db, ALL_CODES_DAY_LIMIT, account)
}

/** What a right code was. `left`: recovery codes that remain, after one was used. */
export type Spent = Result<{ readonly with: 'app' | 'recovery code'; readonly left: number }>

type Checking = Pick<Granted, 'db' | 'serverSecret' | 'now'>

const WRONG = failed({
  field: 'code',
  message: 'That is not the code the app shows now. Look whether the clock of your phone is right.',
})
const USED = failed({
  field: 'code',
  message: 'This code was used already. Wait until the app shows the next one.',
})
const UNREADABLE = failed({
  field: '',
  message:
    'The secret of this server has changed, so no code can be checked. National staff can take your second factor away.',
})

/** Uses the app's code up, or says what is wrong with it. The time is the real one, as on the phone. */
export async function spendAppCode(
  { db, serverSecret }: Checking,
  personId: string,
  code: string,
): Promise<Spent> {
  const factor = await findFactor(db, personId)
  if (factor === null || factor.confirmedAt === null) return WRONG
  const secret = serverSecret === null ? null : unseal(serverSecret, personId, factor.sealedSecret)
  if (secret === null) return UNREADABLE
  const step = stepOfCode(secret, code, systemClock())
  if (step === null) return WRONG
  if (!(await useStep(db, personId, step))) return USED
  return done({ with: 'app', left: factor.freshCodes })
}

/** Uses a recovery code up (in its plain form), or says that it is none. */
export async function spendRecoveryCode(
  { db, serverSecret, now }: Checking,
  personId: string,
  code: string,
): Promise<Spent> {
  if (serverSecret === null) return UNREADABLE
  const left = await useRecoveryCode(db, personId, recoveryHash(serverSecret, personId, code), now)
  if (left === null)
    return failed({
      field: 'recoveryCode',
      message: 'That is none of your recovery codes, or it was used before.',
    })
  return done({ with: 'recovery code', left })
}

/** Uses up whichever of the two it is. Problems are at the field `code`. */
export async function spendAnyCode(checking: Checking, personId: string, code: string): Promise<Spent> {
  if (code.length === 6) return spendAppCode(checking, personId, code)
  const spent = await spendRecoveryCode(checking, personId, code)
  return spent.ok ? spent : failed(...spent.problems.map((one) => ({ ...one, field: one.field && 'code' })))
}
