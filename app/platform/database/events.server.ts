import type { Action } from '#app/policy/action.ts'
import { actorLabel, personIdOf, type Actor } from '#app/policy/actor.ts'
import type { Db } from './db.server.ts'

/** What a command notes of what it did: read by the audit log, "what changed", notices and webhooks. */
export type EventNote = {
  /** The act, where a command did another thing along with its own. */
  readonly action?: Action
  readonly teamId?: string
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly data?: Record<string, unknown>
}

type Writer = {
  readonly db: Db
  readonly now: Date
  readonly actor: Actor
  readonly requestId: string | null
}

/** Writes what a command did into the event stream, in its transaction. */
export async function writeEvents(
  { db, now, actor, requestId }: Writer,
  action: Action,
  notes: readonly EventNote[],
): Promise<void> {
  if (notes.length === 0) return
  await db.event.createMany({
    data: notes.map((note) => ({
      at: now,
      actorId: personIdOf(actor),
      actorLabel: actorLabel(actor, note.teamId),
      action: note.action ?? action,
      teamId: note.teamId ?? null,
      subjectKind: note.subject?.kind ?? null,
      subjectId: note.subject?.id ?? null,
      data: (note.data ?? {}) as object,
      requestId,
    })),
  })
}
