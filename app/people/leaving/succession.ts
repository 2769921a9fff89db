import { TEAM_ROLES, type TeamRole } from '#app/policy/actor.ts'

type Somebody = { readonly id: string; readonly role: TeamRole }

/** Roles that can go on with what somebody owned: they enter figures. */
const ABLE: readonly TeamRole[] = ['lead', 'data-manager', 'member']

const rank = (role: TeamRole): number => TEAM_ROLES.indexOf(role)

/**
 * What a departure requires: who may take over, whether one of them has to be named, and whether the team
 * would be left without a lead.
 */
export function succession<Member extends Somebody>(
  members: readonly Member[],
  leaver: Somebody,
  drafts: number,
): { candidates: Member[]; needed: boolean; lastLead: boolean } {
  const others = members.filter(({ id }) => id !== leaver.id)
  const lastLead = leaver.role === 'lead' && !others.some(({ role }) => role === 'lead')
  const candidates = others.filter(({ role }) => ABLE.includes(role))
  const hasDuties = leaver.role !== 'viewer' || drafts > 0
  return { candidates, needed: lastLead || (hasDuties && candidates.length > 0), lastLead }
}

/**
 * What a successor is from then on: lead where the team would have none, and what the leaver was when that is
 * given on and is more than they are already.
 */
export function roleAfter(
  successor: TeamRole,
  leaver: TeamRole,
  { lastLead, givenOn }: { lastLead: boolean; givenOn: boolean },
): TeamRole {
  if (lastLead) return 'lead'
  return givenOn && rank(leaver) < rank(successor) ? leaver : successor
}
