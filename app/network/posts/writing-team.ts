import type { Actor } from '#app/policy/actor.ts'
import type { Space } from '../spaces/space.ts'

/**
 * The team that somebody writes for: that of the space, where they are in it, else the first they are in.
 * Null for others.
 */
export function writingTeam(actor: Actor, { team }: Pick<Space, 'team'>): string | null {
  if (actor.kind !== 'person') return null
  const of = actor.memberships.find(({ teamId }) => teamId === team?.id) ?? actor.memberships[0]
  return of?.teamId ?? null
}
