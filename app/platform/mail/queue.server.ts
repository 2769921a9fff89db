import type { Db } from '../db.server.ts'
import { keptBody, type Letter } from './letter.ts'

/**
 * Sends a mail: writes it to the outbox with the transaction `db` of the command that causes it, so that what is rolled back sends
 * nothing and what is done loses none. The postman of any process takes it from there; without SMTP_URL it stays for the outbox page.
 * `now` is the command's `granted.now`. Gives the mail's id.
 */
export async function sendMail(db: Db, letter: Letter, now: Date): Promise<{ id: string }> {
  const [id] = await sendMails(db, [letter], now)
  return { id: id as string }
}

/** The same for many letters, in one statement. */
export async function sendMails(db: Db, letters: readonly Letter[], now: Date): Promise<string[]> {
  if (letters.length === 0) return []
  const rows = await db.outboxMail.createManyAndReturn({
    select: { id: true },
    data: letters.map(({ kind, to, subject, body, sendUntil }) => {
      const { parts, secretPath } = keptBody(body)
      return {
        kind,
        toAddress: to.address,
        toName: to.name ? oneLine(to.name) : null,
        subject: oneLine(subject),
        body: parts,
        secretPath,
        queuedAt: now,
        sendUntil,
      }
    }),
  })
  return rows.map((row) => row.id)
}

/** Names come from people; a line break in a mail's head would end it. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
