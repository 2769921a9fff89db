import type { Db } from '#app/platform/database/db.server.ts'
import type { StoredPart } from '#app/platform/mail/email.ts'
import type { MailListing } from './outbox-mail.ts'

export type OutboxMail = MailListing & {
  readonly parts: readonly StoredPart[]
  /** Whether its secret link can still be handed over. */
  readonly hasSecret: boolean
}

/** A page of the outbox, the newest first, and how many mails there are in all. */
export async function listMails(
  db: Db,
  skip: number,
  take: number,
): Promise<{ mails: MailListing[]; count: number }> {
  const [mails, count] = await Promise.all([
    db.outboxMail.findMany({
      orderBy: [{ queuedAt: 'desc' }, { id: 'asc' }],
      skip,
      take,
      select: { ...listed },
    }),
    db.outboxMail.count(),
  ])
  return { mails, count }
}

const listed = {
  id: true,
  kind: true,
  toAddress: true,
  toName: true,
  subject: true,
  queuedAt: true,
  sendUntil: true,
  sentAt: true,
  givenUpAt: true,
  lastProblem: true,
  attempts: true,
  unansweredSince: true,
} as const

/** One mail; whether it still has its secret link, but not where that leads. */
export async function findMail(db: Db, id: string): Promise<OutboxMail | null> {
  const row = await db.outboxMail.findUnique({
    where: { id },
    select: { ...listed, body: true, secretPath: true },
  })
  if (row === null) return null
  const { secretPath, body, ...mail } = row
  return { ...mail, parts: body as StoredPart[], hasSecret: secretPath !== null }
}

/**
 * The stored secret link of a mail that was not sent, while it may still be of use; null when there is none.
 */
export async function findStoredLink(db: Db, id: string, now: Date): Promise<string | null> {
  const row = await db.outboxMail.findFirst({
    where: { id, sentAt: null, sendUntil: { gte: now } },
    select: { secretPath: true },
  })
  return row?.secretPath ?? null
}
