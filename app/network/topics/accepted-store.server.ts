import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'

/** Says which reply answers a question, or with null that none does. */
export async function setAccepted(
  db: Db,
  topicId: string,
  number: number | null,
  { at, by }: Signature,
): Promise<void> {
  const data = {
    acceptedNumber: number,
    acceptedAt: number === null ? null : at,
    acceptedBy: number === null ? null : by,
  }
  await db.topic.update({ where: { id: topicId }, data })
  // A hidden post that was the answer before is not to become it again.
  if (number !== null) await forgetAccepted(db, topicId)
}

const NOT_BEFORE = { acceptedBeforeAt: null, acceptedBeforeBy: null }

async function forgetAccepted(db: Db, topicId: string): Promise<void> {
  await db.post.updateMany({ where: { topicId, acceptedBeforeAt: { not: null } }, data: NOT_BEFORE })
}

/** Notes that a post was the accepted answer until it was hidden, which it just was. */
export async function rememberAccepted(db: Db, topicId: string, number: number): Promise<void> {
  await db.$executeRaw`
    UPDATE post p SET accepted_before_at = t.accepted_at, accepted_before_by = t.accepted_by FROM topic t
    WHERE t.id = ${topicId}::uuid AND p.topic_id = t.id AND p.number = ${number} AND t.accepted_number = p.number`
}

/**
 * Makes a post the accepted answer again that was it until it was hidden, where no other was chosen since; to
 * be asked before it is shown.
 */
export async function restoreAccepted(db: Db, topicId: string, number: number): Promise<void> {
  await db.$executeRaw`
    UPDATE topic t SET accepted_number = p.number, accepted_at = p.accepted_before_at, accepted_by = p.accepted_before_by FROM post p
    WHERE t.id = ${topicId}::uuid AND p.topic_id = t.id AND p.number = ${number} AND p.accepted_before_at IS NOT NULL
      AND t.accepted_number IS NULL AND t.kind = 'question'`
  await forgetAccepted(db, topicId)
}
