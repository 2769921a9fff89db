import { instantLabel } from '#app/kernel/time/day.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { isStaff } from '#app/policy/actor.ts'
import type { Topic } from '../topics/store.server.ts'
import { countLinks, FIRST_POSTS, LINKS_HINT, MOST_LINKS, repliesAgain, slowWords } from './pace.ts'
import { isNew, lastReply, lockTopic } from './store.server.ts'

type Asking = Pick<Granted, 'db' | 'actor' | 'now'>

/** Whether the asker is new to the network; staff are not. */
export const isNewcomer = async ({ db, actor }: Asking): Promise<boolean> =>
  actor.kind === 'person' && !isStaff(actor) && isNew(db, actor.id)

/**
 * What the form of a reply says of slow mode, and of links to anyone who `wrote` few posts. Staff wait for
 * nothing.
 */
export async function paceOf(
  granted: Asking,
  { id, slowMinutes }: Pick<Topic, 'id' | 'slowMinutes'>,
  wrote: number,
): Promise<{ readonly next: Date | null; readonly newcomer: boolean }> {
  const { db, actor, now } = granted
  if (actor.kind !== 'person' || isStaff(actor)) return { next: null, newcomer: false }
  const last = slowMinutes === null ? null : await lastReply(db, id, actor.id)
  return { next: repliesAgain(last, slowMinutes, now), newcomer: wrote < FIRST_POSTS }
}

/**
 * The problem of a reply that comes too soon in slow mode; of two that come at once the second waits for the
 * first.
 */
export async function slowProblem(
  { db, actor, now }: Asking,
  { id, slowMinutes }: Pick<Topic, 'id' | 'slowMinutes'>,
): Promise<Problem | null> {
  if (slowMinutes === null || actor.kind !== 'person' || isStaff(actor)) return null
  await lockTopic(db, id)
  const next = repliesAgain(await lastReply(db, id, actor.id), slowMinutes, now)
  return (
    next && {
      field: 'body',
      message: `Slow mode is on: one reply per person every ${slowWords(slowMinutes)}. You can reply again at ${instantLabel(next)}.`,
    }
  )
}

/**
 * The problem of a post of a new person with too many links. `written`: posts of theirs that are stored
 * already.
 */
export async function linksProblem(
  { db, actor }: Asking,
  html: string,
  written = 0,
): Promise<Problem | null> {
  const links = countLinks(html)
  if (links <= MOST_LINKS || actor.kind !== 'person' || isStaff(actor)) return null
  return (await isNew(db, actor.id, written))
    ? { field: 'body', message: `${LINKS_HINT} This one has ${links}.` }
    : null
}
