import { createTransport } from 'nodemailer'
import type { Env } from '../env.server.ts'
import type { Services } from '../services.server.ts'
import { htmlText, plainText } from './letter.ts'
import {
  endLateMails,
  noteGivenUp,
  noteSent,
  noteWaiting,
  takeMail,
  type TakenMail,
} from './outbox.server.ts'
import { nextAfter } from './retry.ts'
import { LINK_LOST, openedLink } from './secret-link.server.ts'

/** Sends what waits. */
export type Postman = {
  /** One round: every mail that may go now, one after the other. Gives how many were sent. */
  readonly round: () => Promise<number>
  /** Ends for good; the mail in hand is finished first. */
  readonly stop: () => Promise<void>
}

const PAUSE_MS = 2_000
/** Without a mail server there is nothing to do but to forget links whose time is over. */
const IDLE_PAUSE_MS = 60_000

type Sending = Pick<Services, 'db' | 'clock' | 'log'> & { readonly env: MailSettings }
type MailSettings = Pick<Env, 'smtpUrl' | 'mailFrom' | 'baseUrl' | 'secret'>

/** The postman of one process, going round until stopped. */
export function startPostman(services: Sending): Postman {
  const postman = makePostman(services)
  const pause = services.env.smtpUrl === null ? IDLE_PAUSE_MS : PAUSE_MS
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let walking: Promise<unknown> = Promise.resolve()
  const walk = () => {
    walking = postman
      .round()
      .catch((error: unknown) => services.log.error({ err: error }, 'the outbox could not be read'))
      .finally(() => {
        if (!stopped) timer = setTimeout(walk, pause).unref()
      })
  }
  walk()
  return {
    round: postman.round,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await postman.stop()
      await walking
    },
  }
}

/** What lets a mail program offer one button that ends such mails (RFC 8058). */
function unsubscribing({ body, secretPath }: TakenMail, site: string): Record<string, string> {
  const offered = body.some((part) => typeof part === 'object' && 'unsubscribe' in part)
  if (!offered || secretPath === null) return {}
  return {
    'List-Unsubscribe': `<${new URL(secretPath, site).href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** A postman who goes when he is told to. Without a mail server he delivers nothing and only ends what came too late. */
export function makePostman({ db, clock, log, env }: Sending): Postman {
  const { smtpUrl, mailFrom, baseUrl } = env
  if (smtpUrl === null || mailFrom === null || baseUrl === null) {
    return { round: async () => endLateMails(db, clock()).then(() => 0), stop: async () => {} }
  }
  const [sender, site] = [mailFrom, baseUrl]
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  })

  async function deliver(stored: TakenMail): Promise<boolean> {
    const secretPath = stored.secretPath && openedLink(env.secret, stored.id, stored.secretPath)
    if (stored.secretPath !== null && secretPath === null) {
      log.error({ mail: stored.id }, 'the link of a mail was encrypted with another secret')
      await noteGivenUp(db, stored.id, clock(), LINK_LOST)
      return false
    }
    const mail = { ...stored, secretPath }
    try {
      await transport.sendMail({
        from: sender,
        to: { address: mail.toAddress, name: mail.toName ?? '' },
        subject: mail.subject,
        text: plainText(mail.body, site, mail.secretPath),
        html: htmlText(mail.body, site, mail.secretPath),
        // The same for every attempt, so that a mail sent twice after a crash is shown once.
        messageId: `<${mail.id}@${new URL(site).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(mail, site) },
      })
    } catch (error) {
      await fail(mail, error)
      return false
    }
    await noteSent(db, mail.id, clock())
    return true
  }

  async function fail(mail: TakenMail, error: unknown): Promise<void> {
    const { responseCode, message } = error as { responseCode?: number; message?: string }
    const problem = (message ?? String(error)).slice(0, 500)
    const next = nextAfter(mail.attempts, responseCode ?? null)
    log.warn({ mail: mail.id, attempts: mail.attempts, problem, next }, 'a mail was not taken')
    if (next.kind === 'wait') await noteWaiting(db, mail.id, next.minutes, problem)
    else await noteGivenUp(db, mail.id, clock(), problem)
  }

  let stopping = false
  async function round(): Promise<number> {
    await endLateMails(db, clock())
    let sent = 0
    while (!stopping) {
      const mail = await takeMail(db)
      if (mail === null) break
      if (await deliver(mail)) sent += 1
    }
    return sent
  }
  return {
    round,
    stop: async () => {
      stopping = true
      transport.close()
    },
  }
}
