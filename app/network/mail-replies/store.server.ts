import type { Db } from '#app/platform/database/db.server.ts'

export type Settled = 'posted' | 'refused'

/** Whether a mail was dealt with before. */
export const isSettled = async (db: Db, id: string): Promise<boolean> =>
  (await db.inboundMail.count({ where: { id } })) > 0

/** After so many days nobody sends a mail again; what it answered cannot be answered any more either. */
const REMEMBERED_DAYS = 60

/** Notes that a mail is dealt with; false when it was before. Forgets a few of long ago. */
export async function settle(db: Db, id: string, outcome: Settled, at: Date): Promise<boolean> {
  const data = [{ id, outcome, settledAt: at }]
  if ((await db.inboundMail.createMany({ data, skipDuplicates: true })).count === 0) return false
  const before = new Date(at.getTime() - REMEMBERED_DAYS * 86_400_000)
  await db.$executeRaw`
    DELETE FROM inbound_mail WHERE id IN (
      SELECT id FROM inbound_mail WHERE settled_at < ${before} ORDER BY settled_at LIMIT 20 FOR UPDATE SKIP LOCKED)`
  return true
}

/** What an answer to a mail is about, and whose it must be. */
export type Answered = {
  readonly personId: string
  readonly address: string
  readonly topicId: string
  readonly number: number
}

/** The mail of a reference, with whom it went to; null when it is gone, with its post or its account. */
export async function findAnswered(db: Db, id: string): Promise<Answered | null> {
  const row = await db.noticeMail.findFirst({
    where: { id, person: { closedAt: null } },
    select: { personId: true, topicId: true, number: true, person: { select: { email: true } } },
  })
  if (row === null || row.topicId === null || row.number === null) return null
  const { personId, topicId, number, person } = row
  return { personId, topicId, number, address: person.email }
}

/** Whether somebody with an open account has an address. */
export const isOfPerson = async (db: Db, address: string): Promise<boolean> =>
  (await db.person.count({
    where: { email: { equals: address, mode: 'insensitive' }, closedAt: null, demoPersona: null },
  })) > 0
