import { createHash } from 'node:crypto'
import { isFormKey } from '#app/kernel/form-key.ts'
import type { Action } from '#app/policy/action.ts'
import type { Actor } from '#app/policy/actor.ts'
import { Prisma, type Db } from './database/db.server.ts'

/**
 * How long a form that was sent is remembered: longer than anybody waits for an answer before sending it
 * again.
 */
const REMEMBERED_DAYS = 2

/**
 * The name under which a new record is remembered, or null when the form brought no key (see `FormKey`). The
 * same key from somebody else, or with another content, is another record: a person who goes back and writes
 * a second one loses nothing.
 */
export function nameOfSent(
  actor: Actor,
  action: Action,
  input: unknown,
  { sent }: { readonly sent: unknown },
): string | null {
  const { once } = Object(sent) as { once?: unknown }
  if (!isFormKey(once)) return null
  const who = actor.kind === 'person' ? actor.id : actor.kind
  return createHash('sha256')
    .update(JSON.stringify([once, who, action, input]))
    .digest('hex')
}

/**
 * Claims a name for the transaction: null when it is new, else its outcome when it was sent first. Waits for
 * the first to finish.
 */
export async function claimSent(tx: Db, id: string, now: Date): Promise<{ readonly output: unknown } | null> {
  const fresh = await tx.$executeRaw`
    INSERT INTO sent_form (id, sent_at) VALUES (${id}, ${now}) ON CONFLICT (id) DO NOTHING`
  if (fresh === 1) return null
  const { output } = await tx.sentForm.findUniqueOrThrow({ where: { id } })
  return { output }
}

/** Stores the outcome of a claimed form in case it is sent again, and deletes outcomes past that time. */
export async function keepSent(tx: Db, id: string, output: unknown, now: Date): Promise<void> {
  await tx.sentForm.update({ where: { id }, data: { output: (output ?? Prisma.JsonNull) as object } })
  const before = new Date(now.getTime() - REMEMBERED_DAYS * 86_400_000)
  await tx.$executeRaw`
    DELETE FROM sent_form WHERE id IN (
      SELECT id FROM sent_form WHERE sent_at < ${before} ORDER BY sent_at LIMIT 20 FOR UPDATE SKIP LOCKED)`
}
