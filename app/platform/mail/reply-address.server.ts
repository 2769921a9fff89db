import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '#app/platform/secrets/sealed.server.ts'

const PURPOSE = 'coiin answer to a mail'
const DAY = 86_400_000
/** So long after a mail was written it can be answered. */
const ANSWERED_DAYS = 30
/**
 * Hex digits, since mail servers may change capitals: a UUID, a day since 1970, and 80 bits of signature
 * (RFC 2104, section 5).
 */
const TOKEN = /^reply\+([0-9a-f]{32})([0-9a-f]{4})([0-9a-f]{20})@(.+)$/

type Issuer = { readonly secret: string; readonly domain: string }

const signature = (secret: string, text: string): string =>
  createHmac('sha256', keyFor(secret, PURPOSE)).update(text).digest('hex').slice(0, 20)

/**
 * The address that takes answers to a mail for 30 days. Its local part has 62 characters; 64 are allowed
 * (RFC 5321, section 4.5.3.1.1).
 */
export function replyAddress({ secret, domain }: Issuer, reference: string, writtenAt: Date): string {
  const lastDay = Math.floor(writtenAt.getTime() / DAY) + ANSWERED_DAYS
  const text = reference.replaceAll('-', '') + lastDay.toString(16).padStart(4, '0')
  return `reply+${text}${signature(secret, text)}@${domain}`
}

/**
 * What an answer to an address is about, and until when it was taken; null for an address that was not made
 * here.
 */
export function openedReplyAddress(
  { secret, domain }: Issuer,
  address: string,
): { readonly reference: string; readonly expiresAt: Date } | null {
  const [, id, day, given, at] = TOKEN.exec(address.toLowerCase()) ?? []
  if (id === undefined || day === undefined || given === undefined || at !== domain) return null
  const right = signature(secret, id + day)
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(right))) return null
  const reference = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { reference, expiresAt: new Date((parseInt(day, 16) + 1) * DAY) }
}
