import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const VERSION = 'v1'

/** One key of 32 bytes for each purpose, from the server's one secret (HKDF-SHA-256, RFC 5869). */
export const keyFor = (serverSecret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', serverSecret, '', purpose, 32))

/**
 * Encrypts a text (AES-256-GCM) with the key of a purpose, for one row: `rowId` is authenticated with it, so
 * that what is moved to another row does not open.
 */
export function sealFor(purpose: string, serverSecret: string, rowId: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(serverSecret, purpose), iv).setAAD(Buffer.from(rowId))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [VERSION, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
}

/**
 * The text sealed for this purpose and row; null when the server's secret is another one by now, or the row
 * was tampered with.
 */
export function unsealFor(
  purpose: string,
  serverSecret: string,
  rowId: string,
  sealed: string,
): string | null {
  const [version, iv = '', tag = '', body = ''] = sealed.split('.')
  if (version !== VERSION) return null
  const bytes = (part: string) => Buffer.from(part, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(serverSecret, purpose), bytes(iv), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(rowId))
      .setAuthTag(bytes(tag))
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
