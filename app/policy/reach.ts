import { isStaff, type Actor } from './actor.ts'

/** Which teams an actor's lists reach: all of them, or the named ones. Stores turn this into a `where`. */
export type TeamReach = 'all' | readonly string[]

/** The teams whose figures the actor may read: the same answer as asking `values.read` of each. */
export function teamReach(actor: Actor): TeamReach {
  if (actor.kind === 'anonymous') return []
  if (actor.kind === 'system' || isStaff(actor)) return 'all'
  return [...new Set([...actor.memberships.map((m) => m.teamId), ...actor.coaches])]
}
