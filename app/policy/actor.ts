/** What a person may be inside one team. */
export const TEAM_ROLES = ['lead', 'data-manager', 'member', 'viewer'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** What a person may be in the whole collaborative. */
export const STANDINGS = ['staff', 'coach', 'funder', 'participant'] as const
export type Standing = (typeof STANDINGS)[number]

export type ActorMembership = {
  readonly teamId: string
  readonly teamSlug: string
  readonly teamName: string
  readonly role: TeamRole
  /** Whether the team is closed, so that the frame offers nothing that would be refused. */
  readonly teamClosed?: boolean
}

export type PersonActor = {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly standings: readonly Standing[]
  readonly memberships: readonly ActorMembership[]
  /** Teams this person coaches. */
  readonly coaches: readonly string[]
  /**
   * Needs a second factor and has none yet: until then, nothing but setting it up is open beyond what
   * visitors may.
   */
  readonly awaitsSecondFactor?: boolean
  /** Staff paused their posting in the learning network until then; what is there they read. */
  readonly silencedUntil?: Date
  /** They turned single-key shortcuts off: the frame of every page says so to its scripts. */
  readonly shortcutsOff?: boolean
}

/**
 * Who asks: nobody known, a program acting for the collaboratory itself, or a person with what they hold
 * today.
 */
export type Actor =
  { readonly kind: 'anonymous' } | { readonly kind: 'system'; readonly name: string } | PersonActor

export const ANONYMOUS: Actor = { kind: 'anonymous' }

const ROLE_WORDS: Record<TeamRole, string> = {
  lead: 'team lead',
  'data-manager': 'data manager',
  member: 'team member',
  viewer: 'team viewer',
}
const STANDING_WORDS: Record<Standing, string> = {
  staff: 'national staff',
  coach: 'coach',
  funder: 'funder',
  participant: 'network participant',
}

/** `team lead`, `data manager`: a role inside one team, in words. */
export const teamRoleLabel = (role: TeamRole): string => ROLE_WORDS[role]

/** `coach`, `national staff`: a standing in the whole collaborative, in words. */
export const standingLabel = (standing: Standing): string => STANDING_WORDS[standing]

/**
 * How an action is signed: `Ohio data manager`, `coach`, `national staff`; for a given team when one is
 * meant.
 */
export function actorLabel(actor: Actor, teamId?: string): string {
  if (actor.kind === 'anonymous') return 'visitor'
  if (actor.kind === 'system') return `system: ${actor.name}`
  const membership = actor.memberships.find((m) => teamId === undefined || m.teamId === teamId)
  if (membership) return `${membership.teamName} ${ROLE_WORDS[membership.role]}`
  const standing = STANDINGS.find((s) => actor.standings.includes(s))
  return standing ? STANDING_WORDS[standing] : 'member without a team'
}

/** Id of the person who asks; null for a visitor and for a program. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

/** How a mail names who acted: `Ana Lee (Ohio team lead)`, for a given team when one is meant. */
export const nameWithRole = (actor: Actor, teamId?: string): string =>
  actor.kind === 'person' ? `${actor.name} (${actorLabel(actor, teamId)})` : 'National staff'

/** The same without the name: `The team lead of the Ohio team`. It begins a sentence. */
export function roleAlone(
  actor: PersonActor,
  team: { readonly id: string; readonly name: string } | null,
): string {
  const ofTeam = team && actor.memberships.find(({ teamId }) => teamId === team.id)
  if (team && ofTeam) return `The ${ROLE_WORDS[ofTeam.role]} of the ${team.name} team`
  if (team && actor.coaches.includes(team.id)) return `The coach of the ${team.name} team`
  return isStaff(actor) ? 'National staff' : 'A member of the collaborative'
}

/**
 * Whether somebody learns with the others: people of any team, coaches, participants and staff. Funders do
 * not read tests: teams are to write down what failed as freely as what worked.
 */
export const inNetwork = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' &&
    (actor.memberships.length > 0 ||
      actor.standings.some((standing) => standing !== 'funder') ||
      actor.coaches.length > 0))

export const isStaff = (actor: PersonActor): boolean => actor.standings.includes('staff')
