import { createHash } from 'node:crypto'
import { Lucia, TimeSpan, type Adapter } from 'lucia'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Identity } from '#app/platform/routes/load-context.ts'
import { ANONYMOUS, type PersonActor } from '#app/policy/actor.ts'
import { deviceWords } from './device-words.ts'
import {
  addSession,
  extendSession,
  findSession,
  removeExpiredSessions,
  removeSession,
  removeSessionsOf,
  touchSession,
} from '../store.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>
    DatabaseUserAttributes: { actor: PersonActor; persona: boolean }
    DatabaseSessionAttributes: { lastUsedAt: Date; device: string | null }
  }
}

/** A Set-Cookie header's value. */
export type SetCookie = string

/** What the browser holds opens a session; what the database holds does not. */
export const sessionHash = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

/** Lucia speaks to the database through the area's store, so that it can be taken out with this one file. */
function adapterOn(db: Db): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const known = await findSession(db, sessionHash(sessionId))
      if (known === null) return [null, null]
      const { personId: userId, expiresAt, actor, persona, lastUsedAt, device } = known
      return [
        { id: sessionId, userId, expiresAt, attributes: { lastUsedAt, device } },
        { id: userId, attributes: { actor, persona } },
      ]
    },
    getUserSessions: () =>
      Promise.reject(new Error('Sessions are kept hashed and cannot be listed by their id')),
    setSession: (session) => addSession(db, sessionHash(session.id), session.userId, session.expiresAt),
    updateSessionExpiration: (sessionId, expiresAt) => extendSession(db, sessionHash(sessionId), expiresAt),
    deleteSession: (sessionId) => removeSession(db, sessionHash(sessionId)),
    deleteUserSessions: (personId) => removeSessionsOf(db, personId),
    deleteExpiredSessions: () => removeExpiredSessions(db, new Date()),
  }
}

function luciaOn(db: Db, secure: boolean) {
  return new Lucia(adapterOn(db), {
    sessionExpiresIn: new TimeSpan(14, 'd'),
    sessionCookie: { name: 'coiin_session', attributes: { secure, sameSite: 'lax', path: '/' } },
    getUserAttributes: ({ actor, persona }) => ({ actor, persona }),
    getSessionAttributes: ({ lastUsedAt, device }) => ({ lastUsedAt, device }),
  })
}

/**
 * Opens a session and gives the cookie for it. The session that the same browser came with ends: its cookie
 * is about to be replaced, and nobody could sign out of it any more. `secure`: whether the browser came by
 * HTTPS.
 */
export async function beginSession(
  { db, sessionId }: { readonly db: Db; readonly sessionId: string | null },
  personId: string,
  secure: boolean,
): Promise<SetCookie> {
  const lucia = luciaOn(db, secure)
  if (sessionId !== null) await lucia.invalidateSession(sessionId)
  await lucia.deleteExpiredSessions()
  const session = await lucia.createSession(personId, { lastUsedAt: new Date(), device: null })
  return lucia.createSessionCookie(session.id).serialize()
}

/** A session's last use is kept to within this time, so that not every page costs a write. */
const USE_CACHED_MS = 5 * 60 * 1000

/**
 * Reads who a request comes from by its Cookie header, extending a session past half its life and noting that
 * it is in use. `userAgent`: the header of that name. `demo`: whether the demo is on, whose people need no
 * second factor.
 */
export async function identify(
  db: Db,
  cookieHeader: string | null,
  secure: boolean,
  { userAgent = null, demo = false }: { userAgent?: string | null; demo?: boolean } = {},
): Promise<Identity> {
  const lucia = luciaOn(db, secure)
  const sessionId = sessionIdIn(lucia, cookieHeader ?? '')
  if (sessionId === null) return { actor: ANONYMOUS, sessionId: null, setCookie: null }
  const { session, user } = await lucia.validateSession(sessionId)
  if (session === null) {
    return { actor: ANONYMOUS, sessionId: null, setCookie: lucia.createBlankSessionCookie().serialize() }
  }
  const device = deviceWords(userAgent) ?? session.device
  const now = new Date()
  if (session.device !== device || now.getTime() - session.lastUsedAt.getTime() > USE_CACHED_MS)
    await touchSession(db, sessionHash(sessionId), device, now)
  const setCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null
  return { actor: actingAs(user, demo), sessionId, setCookie }
}

/** A persona of the demo needs no second factor while the demo is on. */
function actingAs({ actor, persona }: { actor: PersonActor; persona: boolean }, demo: boolean): PersonActor {
  const { awaitsSecondFactor = false, ...settled } = actor
  return awaitsSecondFactor && !(demo && persona) ? actor : settled
}

/**
 * Who a session belongs to now and what they hold, for what outlives the request that it came with; null when
 * it has ended. It counts as no use of the session.
 */
export async function sessionNow(
  db: Db,
  sessionId: string,
  demo: boolean,
): Promise<{ readonly actor: PersonActor; readonly key: string } | null> {
  const known = await findSession(db, sessionHash(sessionId))
  if (known === null || known.expiresAt <= new Date()) return null
  return { actor: actingAs(known, demo), key: known.key }
}

/** A cookie that somebody mangled is no session; Lucia's reader throws on it. */
function sessionIdIn(lucia: ReturnType<typeof luciaOn>, cookieHeader: string): string | null {
  try {
    return lucia.readSessionCookie(cookieHeader)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** Ends a session in the database and gives the cookie that clears it from the browser. */
export async function endSession(db: Db, sessionId: string | null, secure: boolean): Promise<SetCookie> {
  const lucia = luciaOn(db, secure)
  if (sessionId !== null) await lucia.invalidateSession(sessionId)
  return lucia.createBlankSessionCookie().serialize()
}
