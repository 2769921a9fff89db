import type { Standing, TeamRole } from '#app/policy/actor.ts'
import type { Sector } from '#app/accounts/members/sector.ts'
import { teamSlug } from '#app/teams/team-slug.ts'
import { stableId } from './stable-id.ts'

/** Someone in the demo story. Without a password: only the personas can be signed in as. */
export type DemoPerson = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly persona: string | null
  readonly standing: Standing | null
  /** How the person's acts are signed. */
  readonly label: string
}

const person = (
  key: string,
  title: string,
  label: string,
  { persona = null, standing = null }: { persona?: string | null; standing?: Standing | null } = {},
): DemoPerson => ({
  id: stableId('person', key),
  email: `${key}@demo.example`,
  name: `Demo: ${title}`,
  persona,
  standing,
  label,
})

export const NATIONAL_STAFF = person('national-staff', 'national staff', 'national staff', {
  persona: 'national-staff',
  standing: 'staff',
})
export const COACH = person('coach', 'coach', 'coach', { persona: 'coach', standing: 'coach' })
export const PARTICIPANT = person('participant', 'network participant', 'network participant', {
  persona: 'participant',
  standing: 'participant',
})

/** A team's people: its lead, and for the main story the data manager who enters its values. */
export type DemoCrew = {
  readonly lead: DemoPerson
  readonly dataManager: DemoPerson | null
  /** Who else works in the team of the main story. */
  readonly partners: readonly DemoMember[]
}
export type DemoMember = { readonly person: DemoPerson; readonly role: TeamRole; readonly sector: Sector }

const MAIN_STORY = 'OH'

export function crewOf(code: string, teamName: string): DemoCrew {
  const key = teamSlug(teamName)
  const main = code === MAIN_STORY
  const lead = person(`${key}.lead`, `${teamName} team lead`, `${teamName} team lead`, {
    persona: main ? 'state-lead' : null,
  })
  if (!main) return { lead, dataManager: null, partners: [] }
  const dataManager = person(`${key}.data`, `${teamName} data manager`, `${teamName} data manager`, {
    persona: 'data-manager',
  })
  const partner = (who: string, title: string, role: TeamRole, sector: Sector): DemoMember => ({
    person: person(`${key}.${who}`, `${teamName} ${title}`, `${teamName} team member`),
    role,
    sector,
  })
  const partners = [
    partner('hospital', 'hospital partner', 'member', 'hospital'),
    partner('family', 'family partner', 'member', 'family'),
    partner('plan', 'health plan', 'viewer', 'payer'),
  ]
  return { lead, dataManager, partners }
}

export const membersOf = ({ lead, dataManager, partners }: DemoCrew): DemoMember[] => [
  { person: lead, role: 'lead', sector: 'public-health' },
  ...(dataManager ? [{ person: dataManager, role: 'data-manager', sector: 'public-health' } as const] : []),
  ...partners,
]
