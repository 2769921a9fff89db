import type { Db } from '../db.server.ts'
import type { KeptPart } from './letter.ts'

/** A mail that one postman has taken for himself, for a while. */
export type TakenMail = {
  readonly id: string
  readonly toAddress: string
  readonly toName: string | null
  readonly subject: string
  readonly body: KeptPart[]
  readonly secretPath: string | null
  /** Counts the attempt it was taken for. */
  readonly attempts: number
}

/** How long a mail is out of others' reach once it is taken; a process that dies with it in hand leaves it to the next one. */
const LEASE = '10 minutes'

/** Ends the mails that came too late to be of use, and forgets every secret whose time is over. `now` is the collaboratory's. */
export async function endLateMails(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox_mail SET secret_path = NULL,
      given_up_at = COALESCE(given_up_at, ${now}),
      last_problem = COALESCE(last_problem, 'It was not sent in time; by now it would be of no use.')
    WHERE sent_at IS NULL AND send_until < ${now} AND (given_up_at IS NULL OR secret_path IS NOT NULL)`
}

/** Takes the oldest mail that may go now; null when none waits. Of several processes that ask at once each gets another one. */
export async function takeMail(db: Db): Promise<TakenMail | null> {
  const rows = await db.$queryRaw<TakenMail[]>`
    WITH mine AS (
      SELECT id FROM outbox_mail WHERE sent_at IS NULL AND given_up_at IS NULL AND not_before <= clock_timestamp()
      ORDER BY queued_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE outbox_mail o SET attempts = o.attempts + 1, not_before = clock_timestamp() + ${LEASE}::interval
    FROM mine WHERE o.id = mine.id
    RETURNING o.id::text, o.to_address AS "toAddress", o.to_name AS "toName", o.subject, o.body,
      o.secret_path AS "secretPath", o.attempts`
  return rows[0] ?? null
}

/** Sent: what opened something is forgotten with it. */
export async function noteSent(db: Db, id: string, now: Date): Promise<void> {
  await db.outboxMail.update({ where: { id }, data: { sentAt: now, secretPath: null, lastProblem: null } })
}

export async function noteWaiting(db: Db, id: string, minutes: number, problem: string): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox_mail SET last_problem = ${problem}, not_before = clock_timestamp() + make_interval(mins => ${minutes}::int)
    WHERE id = ${id}::uuid`
}

/** Given up, with the reason. Its link stays while it opens something: staff may hand it over another way. */
export async function noteGivenUp(db: Db, id: string, now: Date, problem: string): Promise<void> {
  await db.outboxMail.update({ where: { id }, data: { givenUpAt: now, lastProblem: problem } })
}
