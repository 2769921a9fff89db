import { isStaff, type Actor } from './actor.ts'

/** Which teams an actor's lists reach: all of them, or the named ones. Stores turn this into a `where`. */
export type TeamReach = 'all' | readonly string[]

/** The teams whose figures the actor may read: the same answer as asking `values.read` of each. */
export function teamReach(actor: Actor): TeamReach {
  if (actor.kind === 'anonymous') return []
  if (actor.kind === 'system' || isStaff(actor)) return 'all'
  return ownTeamIds(actor)
}

/** The teams somebody belongs to. */
export const memberTeamIds = (actor: Actor): string[] =>
  actor.kind === 'person' ? [...new Set(actor.memberships.map((m) => m.teamId))] : []

/** The teams somebody belongs to or coaches. */
export const ownTeamIds = (actor: Actor): string[] =>
  actor.kind === 'person' ? [...new Set([...memberTeamIds(actor), ...actor.coaches])] : []

/** The teams whose board the actor has: those they coach, and all of them for national staff. */
export function coachReach(actor: Actor): TeamReach {
  if (actor.kind !== 'person') return []
  return isStaff(actor) ? 'all' : [...new Set(actor.coaches)]
}
