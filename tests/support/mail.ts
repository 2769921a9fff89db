import type { Db } from '#app/platform/database/db.server.ts'
import { openedLink } from '#app/platform/mail/secret-link.server.ts'
import { SERVER_SECRET } from './asking.ts'

/**
 * The token in the secret link of the newest mail to an address. Throws when there is no such mail, or it has
 * no secret.
 */
export async function tokenMailedTo(db: Db, address: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { toAddress: address, secretPath: { not: null } },
    orderBy: { queuedAt: 'desc' },
  })
  return (openedLink(SERVER_SECRET, mail.id, mail.secretPath ?? '') ?? '').split('/').at(-1) ?? ''
}

/** The kinds of all mails to an address, in the order of their names. */
export async function mailsTo(db: Db, address: string): Promise<string[]> {
  const mails = await db.outboxMail.findMany({ where: { toAddress: address } })
  return mails.map(({ kind }) => kind).sort()
}
