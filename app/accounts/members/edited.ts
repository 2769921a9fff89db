import type { TeamRole } from '#app/policy/actor.ts'
import type { Sector } from './sector.ts'

/** The current fields of the form of a membership. */
export const memberFields = (member: { readonly role: TeamRole; readonly sector: Sector | null }) => ({
  role: member.role,
  sector: member.sector ?? undefined,
})
