import { z } from 'zod'
import { randomBytes } from 'node:crypto'
import { systemClock } from '#app/kernel/time/clock.ts'
import { done, failed, type Result } from '#app/kernel/result.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { forgiveAttempt } from '#app/platform/limits/attempts.server.ts'
import { defineCommand, type Context, type Granted } from '#app/platform/use-case.server.ts'
import { plainCode, writeCode } from '../written-code.ts'
import { OWN_PASSWORD, SECOND_FACTOR } from '../../doors.server.ts'
import { recoveryCodesMadeEmail, secondFactorOffEmail, secondFactorOnEmail } from '../emails.ts'
import { currentPassword } from '../../forms.ts'
import { passwordFits } from '../../credentials/password.server.ts'
import { sessionHash } from '../../sessions/session.server.ts'
import { endSessionsOf } from '../../sessions/store.server.ts'
import { refuseGuessing } from '../../too-often.server.ts'
import { refuseCodes, spendAnyCode } from '../check.server.ts'
import { anyCode, appCode } from '../forms.ts'
import { findHolder, type Holder } from '../holder-store.server.ts'
import { recoveryHash, seal, unseal } from '../sealed.server.ts'
import {
  beginFactor,
  confirmFactor,
  findFactor,
  removeFactor,
  replaceRecoveryCodes,
} from '../store.server.ts'
import { newTotpSecret, stepOfCode } from '../totp.server.ts'

const RECOVERY_CODES = 10
const RECOVERY_LENGTH = 12

/**
 * The asker's own account as far as the second factor goes; null for an actor that is no person, whom the
 * policy turns away.
 */
export const loadHolder = async ({ actor, db }: Context) => ({
  subject: null,
  holder: actor.kind === 'person' ? await findHolder(db, actor.id) : null,
})

const PERSONA = failed({
  field: '',
  message: 'The people of the demo are entered without a password, so they have no second factor.',
})
const NO_SECRET = failed({
  field: '',
  message: 'This server has no secret to keep a second factor with. Its administrator has to set SECRET.',
})
const ALREADY_ON = failed({ field: '', message: 'Your second factor is on already.' })
const OFF = failed({ field: '', message: 'Your second factor is not on.' })

const eventOf = (holder: Holder, what: string) => ({
  subject: { kind: 'person', id: holder.id },
  data: { what },
})

/**
 * Begins a set-up with a new secret, in place of one begun before. Nothing counts until a code has confirmed
 * it.
 */
export const beginSetup = defineCommand({
  action: 'account.factor',
  form: z.object({}),
  load: loadHolder,
  run: async ({ db, now, serverSecret }, { holder }) => {
    if (holder === null || holder.persona) return PERSONA
    if (serverSecret === null) return NO_SECRET
    if (!(await beginFactor(db, holder.id, seal(serverSecret, holder.id, newTotpSecret()), now)))
      return ALREADY_ON
    return done({ output: null, events: [eventOf(holder, 'begun')] })
  },
})

/** Whether the password is right, and a code may be tried; counted against guessing. */
async function guardHolder(
  granted: Granted,
  { holder }: { holder: Holder | null },
  { currentPassword: password }: { currentPassword: string },
): Promise<Result<null>> {
  if (holder === null || holder.persona) return PERSONA
  const refused = await refuseGuessing(granted, OWN_PASSWORD, holder.id)
  if (refused) return refused
  if (!(await passwordFits(holder.passwordHash, password)))
    return failed({ field: 'currentPassword', message: 'That is not your password.' })
  return (await refuseCodes(granted, holder.id)) ?? done(null)
}

/** Takes back the tries of somebody whose password and code were right. */
async function forgive({ db, clientAddress }: Granted, { id: account }: Holder): Promise<void> {
  await forgiveAttempt(db, OWN_PASSWORD, { clientAddress, account })
  await forgiveAttempt(db, SECOND_FACTOR, { clientAddress, account })
}

/**
 * Ten new recovery codes in the place of all earlier ones. They are shown once: the database keeps their
 * hashes.
 */
async function makeRecoveryCodes({ db, now }: Granted, serverSecret: string, personId: string) {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    writeCode(randomBytes(RECOVERY_LENGTH), RECOVERY_LENGTH),
  )
  const hashes = codes.map((code) => recoveryHash(serverSecret, personId, plainCode(code)))
  await replaceRecoveryCodes(db, personId, hashes, now)
  return codes
}

const hereForm = z.object({ sessionId: z.string().nullable() })

/**
 * Makes the second factor count with its first code, and signs the person out everywhere else. Gives the
 * recovery codes.
 */
export const confirmSetup = defineCommand({
  action: 'account.factor',
  form: hereForm.extend({ code: appCode, currentPassword }),
  load: loadHolder,
  guard: guardHolder,
  run: async (granted, { holder }, { code, sessionId }) => {
    const { db, now, serverSecret } = granted
    if (holder === null || holder.persona) return PERSONA
    if (serverSecret === null) return NO_SECRET
    const factor = await findFactor(db, holder.id)
    if (factor === null) return failed({ field: '', message: 'Nothing was begun. Start the set-up again.' })
    if (factor.confirmedAt !== null) return ALREADY_ON
    const secret = unseal(serverSecret, holder.id, factor.sealedSecret)
    if (secret === null)
      return failed({ field: '', message: 'The secret of this server has changed. Start the set-up again.' })
    const step = stepOfCode(secret, code, systemClock())
    if (step === null)
      return failed({
        field: 'code',
        message:
          'That is not the code the app shows now. Look whether the clock of your phone is right, and try again.',
      })
    if (!(await confirmFactor(db, holder.id, { sealedSecret: factor.sealedSecret, step, at: now })))
      return failed({ field: '', message: 'The set-up was begun again elsewhere. Open this page anew.' })
    await forgive(granted, holder)
    const codes = await makeRecoveryCodes(granted, serverSecret, holder.id)
    await endSessionsOf(db, holder.id, sessionId === null ? null : sessionHash(sessionId))
    await sendMail(granted, secondFactorOnEmail({ address: holder.email, name: holder.name }, now))
    return done({ output: { codes }, events: [eventOf(holder, 'on')] })
  },
})

const provenForm = z.object({ code: anyCode, currentPassword })

/**
 * The problem in the way of somebody who has to show, password aside, that it is them: no factor, the code.
 */
async function provenProblem(granted: Granted, holder: Holder, input: z.output<typeof provenForm>) {
  const factor = await findFactor(granted.db, holder.id)
  if (factor === null || factor.confirmedAt === null) return OFF
  const spent = await spendAnyCode(granted, holder.id, input.code)
  if (!spent.ok) return spent
  await forgive(granted, holder)
  return null
}

/** Makes new recovery codes; the earlier ones open nothing any more. */
export const renewRecoveryCodes = defineCommand({
  action: 'account.factor',
  form: provenForm,
  load: loadHolder,
  guard: guardHolder,
  run: async (granted, { holder }, input) => {
    const { now, serverSecret } = granted
    if (holder === null || holder.persona) return PERSONA
    if (serverSecret === null) return NO_SECRET
    const problem = await provenProblem(granted, holder, input)
    if (problem !== null) return problem
    const codes = await makeRecoveryCodes(granted, serverSecret, holder.id)
    await sendMail(granted, recoveryCodesMadeEmail({ address: holder.email, name: holder.name }, now))
    return done({ output: { codes }, events: [eventOf(holder, 'recovery codes')] })
  },
})

/** Turns the second factor off, with the password and a code. */
export const turnOff = defineCommand({
  action: 'account.factor',
  form: provenForm,
  load: loadHolder,
  guard: guardHolder,
  run: async (granted, { holder }, input) => {
    const { db, now } = granted
    if (holder === null || holder.persona) return PERSONA
    const problem = await provenProblem(granted, holder, input)
    if (problem !== null) return problem
    if (!(await removeFactor(db, holder.id))) return OFF
    await sendMail(granted, secondFactorOffEmail({ address: holder.email, name: holder.name }, now))
    return done({ output: null, events: [eventOf(holder, 'off')] })
  },
})
