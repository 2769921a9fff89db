import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { systemClock } from '#app/kernel/time/clock.ts'
import { defineCommand, defineQuery, type Context } from '#app/platform/use-case.server.ts'
import { endSession, sessionHash } from './session.server.ts'
import { endOwnSession, endSessionsOf, listSessions } from './store.server.ts'

const hereForm = z.object({ sessionId: z.string().nullable(), secure: z.boolean() })

/** The asker's own id; empty for anyone who is no person, whom the policy turns away. */
const loadSelf = async ({ actor }: Context) => ({
  subject: null,
  personId: actor.kind === 'person' ? actor.id : '',
})

const hashOf = (sessionId: string | null): string | null =>
  sessionId === null ? null : sessionHash(sessionId)

/** Where the asker is signed in. Sessions run on the wall clock. */
export const readSessions = defineQuery({
  action: 'account.sessions',
  form: hereForm.pick({ sessionId: true }),
  load: loadSelf,
  run: async ({ db }, { personId }, { sessionId }) => ({
    sessions: await listSessions(db, personId, hashOf(sessionId), systemClock()),
  }),
})

const eventOf = (personId: string, data: Record<string, unknown>) => ({
  subject: { kind: 'person', id: personId },
  data,
})

/** Ends one of the asker's sessions, identified by its key. */
export const endOneSession = defineCommand({
  action: 'account.sessions',
  form: z.object({ session: z.uuid() }),
  load: loadSelf,
  run: async ({ db }, { personId }, { session }) => {
    if (!(await endOwnSession(db, personId, session)))
      return failed({ field: '', message: 'This session has ended already.' })
    return done({ output: null, events: [eventOf(personId, { ended: 'one' })] })
  },
})

/** Ends every session of the asker but the one that asks. */
export const endOtherSessions = defineCommand({
  action: 'account.sessions',
  form: hereForm.pick({ sessionId: true }),
  load: loadSelf,
  run: async ({ db }, { personId }, { sessionId }) => {
    const count = await endSessionsOf(db, personId, hashOf(sessionId))
    return done({ output: { count }, events: [eventOf(personId, { ended: 'others', count })] })
  },
})

/** Ends every session of the asker, this one too. Gives the cookie that clears it. */
export const endAllSessions = defineCommand({
  action: 'account.sessions',
  form: hereForm,
  load: loadSelf,
  run: async ({ db }, { personId }, { sessionId, secure }) => {
    const count = await endSessionsOf(db, personId, null)
    const setCookie = await endSession(db, sessionId, secure)
    return done({ output: { setCookie }, events: [eventOf(personId, { ended: 'all', count })] })
  },
})
