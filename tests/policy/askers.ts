import type { MemberSubject, PersonSubject, TeamSubject, TestSubject } from '#app/policy/action.ts'
import type { NoteSubject, PostFileSubject, PostSubject } from '#app/policy/action.ts'
import { ANONYMOUS, type Actor, type PersonActor, type Standing, type TeamRole } from '#app/policy/actor.ts'

/** The team every action of the table is done to, and another one. */
export const TEAM: TeamSubject = { teamId: 'team', teamName: 'Ohio' }
const OTHER: TeamSubject = { teamId: 'other', teamName: 'Alabama' }

/**
 * Somebody else of that team, what they show to their teams and coaches, a test that the team has not shared,
 * and a post of theirs in the space of the team, with a file.
 */
export const MEMBER: MemberSubject &
  PersonSubject &
  TestSubject &
  PostSubject &
  NoteSubject &
  PostFileSubject = {
  ...TEAM,
  personId: 'member',
  inTeams: [TEAM.teamId],
  coachesTeams: [],
  shownTo: 'near',
  shared: false,
  spaceKind: 'team',
  team: TEAM,
  starterId: 'member',
  writerId: 'member',
  topicClosed: false,
  areaTeams: [TEAM.teamId],
  senderId: 'member',
  isPosted: true,
}

const person = (held: Partial<Pick<PersonActor, 'standings' | 'memberships' | 'coaches'>>): Actor => ({
  kind: 'person',
  id: 'person',
  name: 'Somebody',
  standings: [],
  memberships: [],
  coaches: [],
  ...held,
})

const inTeam = ({ teamId, teamName }: TeamSubject, role: TeamRole): Actor =>
  person({ memberships: [{ teamId, teamSlug: teamId, teamName, role }] })
const standing = (role: Standing): Actor => person({ standings: [role] })
const coachOf = (teams: readonly string[]): Actor => person({ standings: ['coach'], coaches: teams })

/** Everybody who can ask, in the order of the columns of the written tables. */
export const ASKERS = {
  'a visitor': ANONYMOUS,
  'the system': { kind: 'system', name: 'import' },
  'its lead': inTeam(TEAM, 'lead'),
  'its data manager': inTeam(TEAM, 'data-manager'),
  'its member': inTeam(TEAM, 'member'),
  'its viewer': inTeam(TEAM, 'viewer'),
  "another team's lead": inTeam(OTHER, 'lead'),
  "another team's data manager": inTeam(OTHER, 'data-manager'),
  "another team's member": inTeam(OTHER, 'member'),
  "another team's viewer": inTeam(OTHER, 'viewer'),
  'its coach': coachOf([TEAM.teamId]),
  "another team's coach": coachOf([OTHER.teamId]),
  'national staff': standing('staff'),
  'a funder': standing('funder'),
  'a participant': standing('participant'),
  'a person without a role': person({}),
} satisfies Record<string, Actor>

export type Asker = keyof typeof ASKERS
export const ASKER_NAMES = Object.keys(ASKERS) as readonly Asker[]
