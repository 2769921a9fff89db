import type { Actor } from '#app/policy/actor.ts'

/**
 * The teams somebody works with: as a member or as their coach. Staff read every team's space, but it is not
 * theirs.
 */
export const ownTeams = (actor: Actor): string[] =>
  actor.kind === 'person'
    ? [...new Set([...actor.memberships.map(({ teamId }) => teamId), ...actor.coaches])]
    : []
