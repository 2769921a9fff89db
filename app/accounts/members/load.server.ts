import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeamPlace } from '../load-place.server.ts'
import { findMember, findSuccessor } from './store.server.ts'

/** The `load` of use cases about one membership of a team; null when there is none, or it has ended. */
export async function loadMember(context: Context, input: { team: string; member: string }) {
  const [loaded, member] = await Promise.all([
    loadTeamPlace(context, input.team),
    findMember(context.db, input.member),
  ])
  return loaded === null || member === null || member.teamId !== loaded.team.id ? null : { ...loaded, member }
}

/**
 * The same for a form that was opened before the person's role changed: a new role is a new membership, and
 * the one that the form names is followed to it.
 */
export async function loadMemberAsNow(context: Context, input: { team: string; member: string }) {
  const successor = await findSuccessor(context.db, input.member)
  return loadMember(context, { ...input, member: successor ?? input.member })
}
