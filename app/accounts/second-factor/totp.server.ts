import { Secret, TOTP } from 'otpauth'

/**
 * RFC 6238 as every authenticator app reads it, also those that ignore the parameters: SHA-1, six digits,
 * steps of 30 s.
 */
const PLAN = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const STEP_MS = PLAN.period * 1000
const ISSUER = 'CoIIN Collaboratory'

/** A new shared secret of 160 bits, as RFC 4226 section 4 wants it, in Base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/**
 * What the QR code holds (`otpauth://totp/...`). `account`: how the app distinguishes this account from
 * others.
 */
export const totpAddress = (secret: string, account: string): string =>
  new TOTP({ ...PLAN, issuer: ISSUER, label: account, secret: Secret.fromBase32(secret) }).toString()

/**
 * The step (30 s since 1970) whose code this is; null when it is not the code of now nor of the step before
 * or after, since clocks differ and people type slowly.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  // The library compares bytes and throws on letters and digits of other scripts, which take more than one
  // each.
  if (!/^[0-9]{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = TOTP.validate({
    ...PLAN,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: 1,
  })
  return delta === null ? null : Math.floor(timestamp / STEP_MS) + delta
}

/** The key for those who type it instead of scanning, in groups of four. */
export const spacedKey = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')
