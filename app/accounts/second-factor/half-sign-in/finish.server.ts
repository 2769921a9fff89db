import { z } from 'zod'
import { systemClock } from '#app/kernel/time/clock.ts'
import { done, failed } from '#app/kernel/result.ts'
import { forgiveAttempt } from '#app/platform/limits/attempts.server.ts'
import { hashOfToken, newLinkToken } from '#app/platform/secrets/link-token.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand, defineQuery, type Context, type Granted } from '#app/platform/use-case.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { SECOND_FACTOR } from '../../doors.server.ts'
import { recoveryCodeUsedEmail } from '../emails.ts'
import { beginSession, type SetCookie } from '../../sessions/session.server.ts'
import { refuseCodes, spendAppCode, spendRecoveryCode, type Spent } from '../check.server.ts'
import { appCode, recoveryCode } from '../forms.ts'
import { clearedHalfSignInCookie, HALF_SIGN_IN_MINUTES, halfSignInCookie } from './cookie.server.ts'
import {
  addHalfSignIn,
  findHalfSignIn,
  removeHalfSignIn,
  removeLapsedHalfSignIns,
  type HalfSignIn,
} from './store.server.ts'

/**
 * Notes that somebody gave the right password. Gives the cookie with which they may give the code, and
 * nothing else.
 */
export async function beginHalfSignIn(db: Db, personId: string, secure: boolean): Promise<SetCookie> {
  const now = systemClock()
  await removeLapsedHalfSignIns(db, now)
  const { token, hash } = newLinkToken()
  await addHalfSignIn(db, hash, personId, addDuration(now, { minutes: HALF_SIGN_IN_MINUTES }))
  return halfSignInCookie(token, secure)
}

const tokenForm = z.object({ token: z.string().max(200) })

const loadHalf = async ({ db }: Context, { token }: { token: string }) => ({
  subject: null,
  id: hashOfToken(token),
  half: await findHalfSignIn(db, hashOfToken(token), systemClock()),
})

/** Whose code is waited for; null when nobody's is, or no longer. */
export const readHalfSignIn = defineQuery({
  action: 'session.begin',
  form: tokenForm,
  load: loadHalf,
  run: async (_, { half }) => ({ email: half?.email ?? null }),
})

type Loaded = { readonly id: string; readonly half: HalfSignIn | null }

const LAPSED = failed({ field: '', message: 'This sign-in has lapsed. Begin again.' })

/** Counts a try at a code of the person who has given the right password. */
async function countCode(granted: Granted, { half }: Loaded) {
  if (half === null) return LAPSED
  return (await refuseCodes(granted, half.personId)) ?? done(null)
}

/** Opens the session once `spend` has used the code up. One half-open sign-in opens one session. */
async function finish(
  { db, clientAddress, sessionId }: Granted,
  { id, half }: Loaded,
  secure: boolean,
  spend: (half: HalfSignIn) => Promise<Spent>,
) {
  if (half === null) return LAPSED
  const spent = await spend(half)
  if (!spent.ok) return spent
  if (!(await removeHalfSignIn(db, id))) return LAPSED
  await forgiveAttempt(db, SECOND_FACTOR, { clientAddress, account: half.personId })
  const cookies = [
    await beginSession({ db, sessionId }, half.personId, secure),
    clearedHalfSignInCookie(secure),
  ]
  const event = { subject: { kind: 'person', id: half.personId }, data: { with: spent.value.with } }
  return done({ output: { cookies }, events: [event] })
}

/** Finishes a sign-in with the code of the authenticator app. Gives the cookies to set. */
export const finishSignIn = defineCommand({
  action: 'session.begin',
  form: tokenForm.extend({ code: appCode, secure: z.boolean() }),
  load: loadHalf,
  guard: countCode,
  run: async (granted, loaded, { code, secure }) =>
    finish(granted, loaded, secure, ({ personId }) => spendAppCode(granted, personId, code)),
})

/** Finishes a sign-in with a recovery code and notifies the person by mail. */
export const finishSignInByRecovery = defineCommand({
  action: 'session.begin',
  form: tokenForm.extend({ recoveryCode, secure: z.boolean() }),
  load: loadHalf,
  guard: countCode,
  run: async (granted, loaded, { recoveryCode: code, secure }) =>
    finish(granted, loaded, secure, async ({ personId, name, email }) => {
      const spent = await spendRecoveryCode(granted, personId, code)
      if (spent.ok) {
        const notice = recoveryCodeUsedEmail({ address: email, name }, spent.value.left, granted.now)
        await sendMail(granted, notice)
      }
      return spent
    }),
})
