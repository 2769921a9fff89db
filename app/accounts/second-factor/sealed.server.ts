import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** One key for each purpose from the server's one secret (HKDF, RFC 5869). */
const keyFor = (serverSecret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', serverSecret, '', purpose, 32))

const SEALING = 'coiin second factor'
const RECOVERY = 'coiin recovery code'
const VERSION = 'v1'

/** Encrypts a text of one person (AES-256-GCM). Moved to another person's row, it does not open. */
export function seal(serverSecret: string, personId: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(serverSecret, SEALING), iv).setAAD(
    Buffer.from(personId),
  )
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [VERSION, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
}

/** The text that was sealed for this person; null when the server's secret is another one by now, or the row was tampered with. */
export function unseal(serverSecret: string, personId: string, sealed: string): string | null {
  const [version, iv = '', tag = '', body = ''] = sealed.split('.')
  if (version !== VERSION) return null
  const bytes = (part: string) => Buffer.from(part, 'base64url')
  try {
    const key = keyFor(serverSecret, SEALING)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(iv), { authTagLength: 16 })
      .setAAD(Buffer.from(personId))
      .setAuthTag(bytes(tag))
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** What the database keeps of a recovery code (in its plain form): without the server's secret, guessing at it tells nothing. */
export const recoveryHash = (serverSecret: string, personId: string, code: string): string =>
  createHmac('sha256', keyFor(serverSecret, RECOVERY)).update(`${personId} ${code}`).digest('hex')
