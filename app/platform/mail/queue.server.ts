import { randomUUID } from 'node:crypto'
import { oneLine } from '#app/kernel/text/text.ts'
import { enqueueJobs } from '../jobs/enqueue.server.ts'
import type { JobName } from '../jobs/job.server.ts'
import type { Context } from '../use-case.server.ts'
import { storedBody, type EmailText } from './email.ts'
import { sealedLink } from './secret-link.server.ts'

/** The job that sends a mail. Tried for 22 hours, at first after seconds. */
export const MAIL_JOB: JobName = { id: 'mail.send', maxAttempts: 13 }

/** What sending takes of a command's `granted`. */
export type Sending = Pick<Context, 'db' | 'serverSecret'> & { readonly now: Date }

/**
 * Sends a mail: writes it to the outbox in the transaction of the command that causes it, so that what is
 * rolled back sends nothing and what is done loses none. The job that is enqueued with it sends it; without
 * SMTP_URL it stays for the outbox page. Gives the mail's id.
 */
export async function sendMail(sending: Sending, email: EmailText): Promise<{ id: string }> {
  const [id] = await sendMails(sending, [email])
  return { id: id as string }
}

/** The same for many letters, in two statements. */
export async function sendMails(
  { db, now, serverSecret }: Sending,
  emails: readonly EmailText[],
): Promise<string[]> {
  if (emails.length === 0) return []
  const rows = await db.outboxMail.createManyAndReturn({
    select: { id: true },
    data: emails.map(({ kind, to, subject, body, replyReference, sendUntil }) => {
      const { parts, secretPath } = storedBody(body)
      const id = randomUUID()
      return {
        id,
        kind,
        toAddress: to.address,
        // Names and titles come from people; a line break in a mail's head would end it.
        toName: to.name ? oneLine(to.name) : null,
        subject: oneLine(subject),
        body: parts,
        secretPath: secretPath === null ? null : sealedLink(serverSecret, id, secretPath),
        replyReference: replyReference ?? null,
        queuedAt: now,
        sendUntil,
      }
    }),
  })
  await enqueueJobs(
    db,
    MAIL_JOB,
    rows.map(({ id }) => ({ key: `mail:${id}`, payload: { mail: id } })),
  )
  return rows.map((row) => row.id)
}
