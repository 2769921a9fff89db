import type { SetCookie } from '../../sessions/session.server.ts'

const NAME = 'coiin_sign_in'

/** Ten minutes, to find the phone. */
export const HALF_SIGN_IN_MINUTES = 10

const cookie = (value: string, seconds: number, secure: boolean): SetCookie =>
  `${NAME}=${value}; Max-Age=${seconds}; Path=/sign-in; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** The cookie of a half-open sign-in. It is sent to the sign-in pages only. */
export const halfSignInCookie = (token: string, secure: boolean): SetCookie =>
  cookie(token, HALF_SIGN_IN_MINUTES * 60, secure)

/** Clears the cookie of a half-open sign-in from the browser. */
export const clearedHalfSignInCookie = (secure: boolean): SetCookie => cookie('', 0, secure)

/** The token of a half-open sign-in in a Cookie header; empty when there is none. */
export const halfSignInToken = (cookieHeader: string | null): string =>
  new RegExp(`(?:^|;\\s*)${NAME}=([A-Za-z0-9_-]{1,100})(?:;|$)`).exec(cookieHeader ?? '')?.[1] ?? ''
