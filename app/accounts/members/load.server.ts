import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeamPlace } from '../load-place.server.ts'
import { findMember } from './store.server.ts'

/** The `load` of use cases about one membership of a team; null when there is none, or it has ended. */
export async function loadMember(context: Context, input: { team: string; member: string }) {
  const [found, member] = await Promise.all([
    loadTeamPlace(context, input.team),
    findMember(context.db, input.member),
  ])
  return found === null || member === null || member.teamId !== found.team.id ? null : { ...found, member }
}
