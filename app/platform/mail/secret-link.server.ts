import type { Db } from '../database/db.server.ts'
import { sealFor, unsealFor } from '../secrets/sealed.server.ts'

const PURPOSE = 'coiin link in a mail'

/**
 * What the outbox stores of a mail's secret link: its path, encrypted for this mail's row, so that a copy of
 * the database opens nothing. A server without a secret stores the path itself, and says so when it starts.
 */
export const sealedLink = (serverSecret: string | null, mailId: string, path: string): string =>
  serverSecret === null ? path : sealFor(PURPOSE, serverSecret, mailId, path)

/**
 * The path of a stored secret link; null when it was encrypted with a secret that this server does not have.
 */
export function openedLink(serverSecret: string | null, mailId: string, stored: string): string | null {
  if (stored.startsWith('/')) return stored
  return serverSecret === null ? null : unsealFor(PURPOSE, serverSecret, mailId, stored)
}

/** Why a mail whose link cannot be opened any more is not sent. */
export const LINK_LOST =
  'Its link was encrypted with another secret of this server, so it cannot be read. Have a new one sent.'

/**
 * Encrypts the links that were stored before the server had a secret. Gives how many; any process may do it,
 * any number of times.
 */
export async function sealStoredLinks(db: Db, serverSecret: string): Promise<number> {
  const rows = await db.outboxMail.findMany({
    where: { secretPath: { startsWith: '/' } },
    select: { id: true, secretPath: true },
  })
  for (const { id, secretPath } of rows) {
    // Only where it still is what was read: meanwhile it may have been sent.
    await db.outboxMail.updateMany({
      where: { id, secretPath },
      data: { secretPath: sealedLink(serverSecret, id, secretPath as string) },
    })
  }
  return rows.length
}
