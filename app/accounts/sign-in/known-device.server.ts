import { randomUUID } from 'node:crypto'
import { sealFor, unsealFor } from '#app/platform/secrets/sealed.server.ts'
import type { SetCookie } from '../sessions/session.server.ts'

const NAME = 'coiin_device'
const PURPOSE = 'known device'
/** The longest that browsers keep a cookie. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60

/**
 * The cookie of a browser in which somebody has signed in to an account: it gives that browser a count of
 * tries of its own there, and opens nothing. Null where the server has no secret to seal it with.
 */
export function knownDeviceCookie(
  serverSecret: string | null,
  account: string,
  secure: boolean,
): SetCookie | null {
  if (serverSecret === null) return null
  const value = sealFor(PURPOSE, serverSecret, account, randomUUID())
  return `${NAME}=${value}; Max-Age=${MAX_AGE_SECONDS}; Path=/sign-in; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** What the browser carries of it, by its Cookie header; empty when it has none. */
export const knownDeviceIn = (cookieHeader: string | null): string =>
  new RegExp(`(?:^|;\\s*)${NAME}=([A-Za-z0-9_.-]{1,300})(?:;|$)`).exec(cookieHeader ?? '')?.[1] ?? ''

/** Which device it is; null when the cookie is not ours, or was made for another account. */
export const knownDevice = (serverSecret: string | null, account: string, carried: string): string | null =>
  serverSecret === null || carried === '' ? null : unsealFor(PURPOSE, serverSecret, account, carried)
