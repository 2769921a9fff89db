import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { minutesToWait, type Limit } from '#app/platform/rate-limit.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { isPersonaKey } from './core/persona.ts'
import { personaForm, setupForm, signInForm } from './forms.ts'
import { hashPassword, passwordFits } from './password.server.ts'
import { beginHalfSignIn } from './second-factor/half-sign-in/finish.server.ts'
import { hasConfirmedFactor } from './second-factor/store.server.ts'
import { beginSession, endSession } from './session.server.ts'
import { setupCodeHash } from './setup-code.server.ts'
import { addStaffMember, anyPerson, findCredentials, findPersona, useSetupCode } from './store.server.ts'
import { tooOften } from './too-often.ts'

const SIGN_IN_LIMIT: Limit = { name: 'sign-in', points: 10, seconds: 15 * 60 }
const SETUP_LIMIT: Limit = { name: 'setup', points: 10, seconds: 15 * 60 }

/**
 * Signs a person in by e-mail and password. Gives the cookie of the new session; of somebody with a second factor (`asksCode`), that of a
 * half-open sign-in, which only the page that asks for the code can finish.
 */
export const signIn = defineCommand({
  action: 'session.begin',
  form: signInForm.extend({ secure: z.boolean() }),
  load: async () => ({ subject: null }),
  run: async ({ db, outside, clientAddress }, _, { email, password, secure }) => {
    const wait = await minutesToWait(outside, SIGN_IN_LIMIT, `${clientAddress ?? ''} ${email}`)
    if (wait !== null) return tooOften(wait)
    const known = await findCredentials(db, email)
    if (!(await passwordFits(known?.passwordHash ?? null, password)) || known === null) {
      return failed({ field: '', message: 'That e-mail address and password do not fit together.' })
    }
    if (await hasConfirmedFactor(db, known.id)) {
      const setCookie = await beginHalfSignIn(db, known.id, secure)
      return done({ output: { setCookie, asksCode: true }, events: [] })
    }
    const setCookie = await beginSession(db, known.id, secure)
    const event = { subject: { kind: 'person', id: known.id } }
    return done({ output: { setCookie, asksCode: false }, events: [event] })
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
  run: async ({ db }, { personId }, { secure }) => {
    const setCookie = await beginSession(db, personId, secure)
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
  run: async ({ db, outside, now, clientAddress }, _, { code, secure, name, email, password }) => {
    const wait = await minutesToWait(outside, SETUP_LIMIT, clientAddress ?? '')
    if (wait !== null) return tooOften(wait)
    if (!(await useSetupCode(db, setupCodeHash(code), now))) {
      return failed({
        field: 'code',
        message: 'That is not the setup code. It stands on the console, below the line “Ready”.',
      })
    }
    const person = await addStaffMember(db, { name, email, passwordHash: await hashPassword(password) })
    const setCookie = await beginSession(db, person.id, secure)
    return done({ output: { setCookie }, events: [{ subject: { kind: 'person', id: person.id } }] })
  },
})
