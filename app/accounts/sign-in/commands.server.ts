import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { forgiveAttempt } from '#app/platform/limits/attempts.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { isPersonaKey } from './persona.ts'
import { SETUP, SIGN_IN } from '../doors.server.ts'
import { personaForm, setupForm, signInForm } from '../forms.ts'
import { hashPassword, passwordFits } from '../credentials/password.server.ts'
import { beginHalfSignIn } from '../second-factor/half-sign-in/finish.server.ts'
import { hasConfirmedFactor } from '../second-factor/store.server.ts'
import { beginSession, endSession } from '../sessions/session.server.ts'
import { knownDevice, knownDeviceCookie } from './known-device.server.ts'
import { setupCodeHash } from './setup-code.server.ts'
import { addStaffMember, anyPerson, findCredentials, findPersona, useSetupCode } from '../store.server.ts'
import { refuseGuessing } from '../too-often.server.ts'

const NO_FIT = failed({ field: '', message: 'That e-mail address and password do not fit together.' })
/** Whom the set-up code is for: the first administrator, who has no address yet. */
const FIRST = 'first administrator'

/**
 * Signs a person in by e-mail and password. Gives the cookie of the new session; of somebody with a second
 * factor (`asksCode`), that of a half-open sign-in, which only the page for the code can finish.
 * `deviceCookie` makes a browser known that is not.
 */
export const signIn = defineCommand({
  action: 'session.begin',
  form: signInForm.extend({ secure: z.boolean(), device: z.string().max(300).default('') }),
  load: async () => ({ subject: null }),
  guard: async (granted, _, { email, password, device }) => {
    const { serverSecret } = granted
    const refused = await refuseGuessing(granted, SIGN_IN, email, knownDevice(serverSecret, email, device))
    if (refused) return refused
    const known = await findCredentials(granted.db, email)
    return (await passwordFits(known?.passwordHash ?? null, password)) && known !== null
      ? done(known)
      : NO_FIT
  },
  run: async (
    { db, clientAddress, sessionId, serverSecret },
    _,
    { email, secure, device: carried },
    known,
  ) => {
    // Between the check and this transaction the password may have been changed, or the account closed.
    if ((await findCredentials(db, email))?.passwordHash !== known.passwordHash) return NO_FIT
    const device = knownDevice(serverSecret, email, carried)
    await forgiveAttempt(db, SIGN_IN, { clientAddress, account: email, device })
    const deviceCookie = device === null ? knownDeviceCookie(serverSecret, email, secure) : null
    if (await hasConfirmedFactor(db, known.id)) {
      const setCookie = await beginHalfSignIn(db, known.id, secure)
      return done({ output: { setCookie, deviceCookie, asksCode: true }, events: [] })
    }
    const setCookie = await beginSession({ db, sessionId }, known.id, secure)
    const event = { subject: { kind: 'person', id: known.id } }
    return done({ output: { setCookie, deviceCookie, asksCode: false }, events: [event] })
  },
})

/** Signs in as one of the people of the demo story; refused wherever the demo is off. */
export const signInAsPersona = defineCommand({
  action: 'session.begin',
  form: personaForm.extend({ secure: z.boolean() }),
  load: async ({ demo, db }, { persona }) => {
    if (!demo || !isPersonaKey(persona)) return null
    const known = await findPersona(db, persona)
    return known && { subject: null, personId: known.id }
  },
  run: async (granted, { personId }, { secure }) => {
    const setCookie = await beginSession(granted, personId, secure)
    return done({ output: { setCookie }, events: [{ subject: { kind: 'person', id: personId } }] })
  },
})

/** Ends the session in the database, not only in the browser. */
export const signOut = defineCommand({
  action: 'session.end',
  form: z.object({ sessionId: z.string().nullable(), secure: z.boolean() }),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { sessionId, secure }) => {
    const setCookie = await endSession(db, sessionId, secure)
    const events = actor.kind === 'person' ? [{ subject: { kind: 'person', id: actor.id } }] : []
    return done({ output: { setCookie }, events })
  },
})

/** Makes the first administrator, once, for the holder of the code that the console printed. */
export const completeSetup = defineCommand({
  action: 'setup.complete',
  form: setupForm.extend({ secure: z.boolean() }),
  load: async ({ db }) => ((await anyPerson(db)) ? null : { subject: null }),
  guard: async (granted, _, { password }) => {
    const refused = await refuseGuessing(granted, SETUP, FIRST)
    return refused ?? done(await hashPassword(password))
  },
  run: async ({ db, now, sessionId }, _, { code, secure, name, email }, passwordHash) => {
    if (!(await useSetupCode(db, setupCodeHash(code), now))) {
      return failed({
        field: 'code',
        message: 'That is not the setup code. It stands on the console, below the line “Ready”.',
      })
    }
    const person = await addStaffMember(db, { name, email, passwordHash })
    const setCookie = await beginSession({ db, sessionId }, person.id, secure)
    return done({ output: { setCookie }, events: [{ subject: { kind: 'person', id: person.id } }] })
  },
})
