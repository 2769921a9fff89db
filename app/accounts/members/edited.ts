import type { TeamRole } from '#app/policy/actor.ts'
import type { Sector } from './sector.ts'

/** The fields of the form of a membership as they stand. */
export const memberFields = (member: { readonly role: TeamRole; readonly sector: Sector | null }) => ({
  role: member.role,
  sector: member.sector ?? undefined,
})
