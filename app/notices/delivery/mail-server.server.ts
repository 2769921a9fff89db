import { createTransport } from 'nodemailer'
import { Transform } from 'node:stream'
import type { Env } from '#app/platform/env.server.ts'
import { replyAddress } from '#app/platform/mail/reply-address.server.ts'
import { htmlText, plainText, type StoredPart } from '#app/platform/mail/email.ts'

export type Email = {
  readonly id: string
  readonly toAddress: string
  readonly toName: string | null
  readonly subject: string
  readonly parts: readonly StoredPart[]
  readonly secretPath: string | null
  readonly replyReference: string | null
  readonly queuedAt: Date
}

export type MailServer = {
  /**
   * Sends a mail. `beforeEnd` is called when the server has the whole text and not yet its end, after which
   * it takes the mail; what it throws breaks the mail off. Throws MailFailure when the server did not take
   * it, or did not say so.
   */
  readonly send: (email: Email, beforeEnd: () => Promise<void>) => Promise<void>
}

/**
 * Why a mail was not sent; `code` is the mail server's answer (RFC 5321), null where it gave none. `reason`
 * is the name of what happened to the connection, such as ECONNREFUSED.
 */
export class MailFailure extends Error {
  constructor(
    message: string,
    readonly code: number | null,
    readonly reason: string,
    cause: unknown,
  ) {
    super(message.slice(0, 500), { cause })
  }
}

/** The mail server that the settings name; null where none is set. */
export function mailServerOf(env: Env): MailServer | null {
  const { smtpUrl, mailFrom, baseUrl } = env
  if (smtpUrl === null || mailFrom === null || baseUrl === null) return null
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    // A server may take ten minutes over the end of a mail (RFC 5321, section 4.5.3.2.6); to give up before
    // would send it twice.
    socketTimeout: 600_000,
  })
  // A step of nodemailer's own between the finished text and the connection.
  transport.use('stream', (mail, next) => {
    const { beforeEnd } = mail.data as { beforeEnd?: () => Promise<void> }
    mail.message.transform(() => holdingTheEnd(beforeEnd ?? (async () => {})))
    next()
  })
  return {
    async send(email, beforeEnd) {
      const { id, toAddress, toName, subject, secretPath } = email
      const replyTo = replyToOf(env, email)
      const parts = email.parts.filter(
        (part) => replyTo !== null || typeof part === 'string' || !('reply' in part),
      )
      const message = {
        from: mailFrom,
        ...(replyTo === null ? {} : { replyTo }),
        to: { address: toAddress, name: toName ?? '' },
        subject,
        text: plainText(parts, baseUrl, secretPath),
        html: htmlText(parts, baseUrl, secretPath),
        // The same for every attempt, so that a mail that came twice is shown once.
        messageId: `<${id}@${new URL(baseUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(parts, secretPath, baseUrl) },
        beforeEnd,
      }
      try {
        await transport.sendMail(message)
      } catch (error) {
        const {
          responseCode,
          code,
          message: problem,
        } = error as Partial<Record<'code' | 'message', string> & { responseCode: number }>
        throw new MailFailure(problem ?? String(error), responseCode ?? null, code ?? 'no answer', error)
      }
    },
  }
}

/** Passes a text on at once, and lets it end only after `beforeEnd`. */
const holdingTheEnd = (beforeEnd: () => Promise<void>): Transform =>
  new Transform({
    transform: (chunk, _encoding, next) => next(null, chunk),
    flush: (next) => void beforeEnd().then(() => next(), next),
  })

/** The address that takes an answer to a mail; null where the mail takes none, or none come in here. */
const replyToOf = (
  { replyDomain, secret }: Env,
  { replyReference, queuedAt }: Pick<Email, 'replyReference' | 'queuedAt'>,
): string | null =>
  replyReference === null || replyDomain === null || secret === null
    ? null
    : replyAddress({ secret, domain: replyDomain }, replyReference, queuedAt)

/** What lets a mail program offer one button that ends such mails (RFC 8058). */
function unsubscribing(
  parts: readonly StoredPart[],
  secretPath: string | null,
  site: string,
): Record<string, string> {
  const offered = parts.some((part) => typeof part === 'object' && 'unsubscribe' in part)
  if (!offered || secretPath === null) return {}
  return {
    'List-Unsubscribe': `<${new URL(secretPath, site).href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
