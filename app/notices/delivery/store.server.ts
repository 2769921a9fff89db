import type { Db } from '#app/platform/database/db.server.ts'
import type { StoredPart } from '#app/platform/mail/email.ts'
import { MAIL_JOB } from '#app/platform/mail/queue.server.ts'

export type OutgoingMail = {
  readonly id: string
  readonly toAddress: string
  readonly toName: string | null
  readonly subject: string
  readonly parts: readonly StoredPart[]
  /** The stored secret link. */
  readonly storedLink: string | null
  readonly replyReference: string | null
  readonly queuedAt: Date
  readonly sendUntil: Date
  /** Sent, or given up. */
  readonly ended: boolean
  readonly unansweredSince: Date | null
}

export async function findOutgoing(db: Db, id: string): Promise<OutgoingMail | null> {
  const row = await db.outboxMail.findUnique({
    where: { id },
    select: {
      id: true,
      toAddress: true,
      toName: true,
      subject: true,
      body: true,
      secretPath: true,
      replyReference: true,
      queuedAt: true,
      sendUntil: true,
      sentAt: true,
      givenUpAt: true,
      unansweredSince: true,
    },
  })
  if (row === null) return null
  const { body, secretPath, sentAt, givenUpAt, ...mail } = row
  return {
    ...mail,
    parts: body as StoredPart[],
    storedLink: secretPath,
    ended: sentAt !== null || givenUpAt !== null,
  }
}

export async function countAttempt(db: Db, id: string): Promise<void> {
  await db.outboxMail.update({ where: { id }, data: { attempts: { increment: 1 } } })
}

/**
 * Notes that the mail server is about to get the mail's end. False when that was noted before, or the mail
 * has ended: then it must not.
 */
export async function noteEnding(db: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await db.outboxMail.updateMany({
    where: { id, unansweredSince: null, sentAt: null, givenUpAt: null },
    data: { unansweredSince: now },
  })
  return count === 1
}

/**
 * Sent: what opened something is forgotten with it. An answer that comes after the mail was given up as
 * doubtful decides it.
 */
export async function noteSent(db: Db, id: string, now: Date): Promise<void> {
  await db.outboxMail.updateMany({
    where: { id },
    data: { sentAt: now, unansweredSince: null, givenUpAt: null, secretPath: null, lastProblem: null },
  })
}

/** Not taken this time, with the reason. */
export async function noteWaiting(db: Db, id: string, problem: string): Promise<void> {
  await db.outboxMail.updateMany({ where: { id }, data: { lastProblem: problem, unansweredSince: null } })
}

/**
 * Given up, with the reason; `doubtful` when it may have arrived. Its link stays while it opens something:
 * staff may hand it over another way.
 */
export async function noteGivenUp(
  db: Db,
  id: string,
  now: Date,
  problem: string,
  { doubtful = false } = {},
): Promise<void> {
  await db.outboxMail.updateMany({
    where: { id, sentAt: null },
    data: { givenUpAt: now, lastProblem: problem, ...(doubtful ? {} : { unansweredSince: null }) },
  })
}

/** Why a mail that came too late was not sent. */
export const TOO_LATE = 'It was not sent in time; by now it would be of no use.'

/**
 * Ends the mails that came too late to be of use with their jobs, and forgets every link whose time is over.
 */
export async function endLateMails(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`
    WITH ended AS (
      UPDATE outbox_mail SET secret_path = NULL,
        given_up_at = COALESCE(given_up_at, ${now}),
        last_problem = COALESCE(last_problem, ${TOO_LATE})
      WHERE sent_at IS NULL AND send_until < ${now} AND (given_up_at IS NULL OR secret_path IS NOT NULL)
      RETURNING id)
    SELECT count(graphile_worker.remove_job('mail:' || id)) FROM ended`
}

/** Enqueues the mails that wait without a job: from before there were jobs, or put back from a backup. */
export async function enqueueWaiting(db: Db): Promise<void> {
  await db.$executeRaw`
    SELECT count(graphile_worker.add_job(${MAIL_JOB.id}, json_build_object('mail', o.id), job_key => 'mail:' || o.id,
      max_attempts => ${MAIL_JOB.maxAttempts}::int))
    FROM outbox_mail o WHERE o.sent_at IS NULL AND o.given_up_at IS NULL
      AND NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j.key = 'mail:' || o.id)`
}
