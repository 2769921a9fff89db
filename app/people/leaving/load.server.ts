import { listMembers, loadMember } from '#app/accounts/api.server.ts'
import { countDrafts } from '#app/measures/api.server.ts'
import { countTestsOf } from '#app/pdsa/api.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { succession } from './succession.ts'

/**
 * A membership that is about to end, what its holder owns, and who could take that over; null when there is
 * none.
 */
export async function loadLeaver(context: Context, input: { team: string; member: string }) {
  const loaded = await loadMember(context, input)
  if (loaded === null) return null
  const { subject, team, member } = loaded
  const members = await listMembers(context.db, team.id)
  const drafts = await countDrafts(context.db, team.id, member.personId)
  const tests = await countTestsOf(context.db, team.id, member.personId)
  return {
    subject: { ...subject, personId: member.personId },
    team,
    member,
    drafts,
    tests,
    // A closed team takes nothing any more, so there is nothing to hand over.
    ...(team.closed
      ? { candidates: [], needed: false, lastLead: false }
      : succession(members, member, drafts + tests)),
  }
}
