import { capitalized } from '#app/kernel/text/text.ts'
import { TEAM_ROLES, teamRoleLabel, type TeamRole } from '#app/policy/actor.ts'
import { SECTORS } from './sector.ts'

const DOES: Record<TeamRole, string> = {
  lead: 'chooses areas and aims, invites people',
  'data-manager': 'chooses measures, enters and imports numbers',
  member: 'enters numbers, writes notes',
  viewer: 'reads everything, changes nothing',
}

const option = (role: TeamRole) => {
  const label = teamRoleLabel(role)
  return { value: role, label: `${capitalized(label)}: ${DOES[role]}` }
}

/** The roles in a team with what each may do, for a Select. */
export const ROLE_OPTIONS = TEAM_ROLES.map(option)

/** The same without the lead: what a request to join can be answered with. */
export const JOINING_ROLE_OPTIONS = TEAM_ROLES.filter((role) => role !== 'lead').map(option)

export const SECTOR_OPTIONS = SECTORS.map(({ key, label }) => ({ value: key, label }))
