import { capitalized, listed } from '#app/kernel/text/text.ts'
import { sectorLabel } from '#app/accounts/members/sector.ts'
import { standingLabel, teamRoleLabel } from '#app/policy/actor.ts'
import type { PersonShown } from '../person.ts'

const MOST_NAMES = 3

/** What somebody is, a line for each: `Ohio: data manager, Medicaid agency`, `Coach of Ohio and Texas`. */
export function roleLines({ teams, coaches, standings }: PersonShown): string[] {
  const places = teams.map(({ name, role, sector }) =>
    [`${name}: ${teamRoleLabel(role)}`, ...(sector ? [sectorLabel(sector)] : [])].join(', '),
  )
  const stands = standings.map((standing) =>
    capitalized(
      standing === 'coach' && coaches.length > 0
        ? `coach of ${listed(coaches, { most: MOST_NAMES })}`
        : standingLabel(standing),
    ),
  )
  return [...places, ...stands]
}
