import { sectorLabel } from '#app/accounts/members/sector.ts'
import { standingLabel, teamRoleLabel } from '#app/policy/actor.ts'
import type { PersonTold } from '../person.ts'

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const MOST_NAMES = 3

/** What somebody is, a line for each: `Ohio: data manager, Medicaid agency`, `Coach of Ohio and Texas`. */
export function roleLines({ teams, coaches, standings }: PersonTold): string[] {
  const places = teams.map(({ name, role, sector }) =>
    [`${name}: ${teamRoleLabel(role)}`, ...(sector ? [sectorLabel(sector)] : [])].join(', '),
  )
  const stands = standings.map((standing) =>
    capitalised(
      standing === 'coach' && coaches.length > 0 ? `coach of ${named(coaches)}` : standingLabel(standing),
    ),
  )
  return [...places, ...stands]
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  if (more > 0) return `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
