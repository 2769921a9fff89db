import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '#app/platform/secrets/sealed.server.ts'
import { MAIL_KINDS, type MailKind } from './mail-kind.ts'

const PURPOSE = 'coiin stop of network mails'

const signed = (serverSecret: string, text: string): Buffer =>
  createHmac('sha256', keyFor(serverSecret, PURPOSE)).update(text).digest()

/**
 * What the link carries that stops one kind of mail to one person. It never expires: anyone who has an old
 * mail may stop the next.
 */
export function unsubscribeToken(serverSecret: string, personId: string, kind: MailKind): string {
  const text = `${personId}.${kind}`
  return `${text}.${signed(serverSecret, text).toString('base64url')}`
}

/** Whose mails of which kind a link stops; null when it is not one of ours. */
export function openedToken(
  serverSecret: string | null,
  token: string,
): { readonly personId: string; readonly kind: MailKind } | null {
  const [personId = '', name = '', signature = ''] = token.split('.')
  const kind = MAIL_KINDS.find((one) => one === name)
  if (serverSecret === null || kind === undefined) return null
  const given = Buffer.from(signature, 'base64url')
  const right = signed(serverSecret, `${personId}.${kind}`)
  return given.length === right.length && timingSafeEqual(given, right) ? { personId, kind } : null
}
