import type { MemberSubject, PersonSubject, TeamSubject, TestSubject } from './action.ts'
import { inNetwork, isStaff, type Actor, type PersonActor, type TeamRole } from './actor.ts'
import { coachReach, teamReach } from './reach.ts'

/**
 * The answer of the policy. `sign-in`: somebody known might be allowed. `hidden`: the asker must not learn
 * that the thing is there (404). `second-factor`: they have to set up a second factor before anything else.
 * `refused`: they see it but may not do this (403), and `reason` says why in a sentence.
 */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly how: 'sign-in' | 'second-factor' | 'hidden' | 'refused'
      readonly reason: string
    }

export const ALLOWED: Permission = { allowed: true }
export const SIGN_IN: Permission = { allowed: false, how: 'sign-in', reason: 'Sign in to go on.' }
export const SECOND_FACTOR_FIRST: Permission = {
  allowed: false,
  how: 'second-factor',
  reason: 'Set up your second factor to go on.',
}
export const refused = (reason: string): Permission => ({ allowed: false, how: 'refused', reason })

export type Rule<Subject> = (actor: Actor, subject: Subject) => Permission

export const anyone: Rule<unknown> = () => ALLOWED

export const signedIn: Rule<unknown> = (actor) => (actor.kind === 'anonymous' ? SIGN_IN : ALLOWED)

/** Somebody's own account: programs have none. */
export const aPerson: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  return actor.kind === 'person' ? ALLOWED : refused('Only a person has an account.')
}

/** Done by the clock, never by a person. */
export const programsOnly: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  return actor.kind === 'system' ? ALLOWED : refused('The collaboratory does this by itself.')
}

export const staffOnly =
  (what: string): Rule<unknown> =>
  (actor) => {
    if (actor.kind === 'anonymous') return SIGN_IN
    if (actor.kind === 'system' || isStaff(actor)) return ALLOWED
    return refused(`${what} is for national staff.`)
  }

export const roleIn = (actor: PersonActor, teamId: string): TeamRole | undefined =>
  actor.memberships.find((m) => m.teamId === teamId)?.role

/**
 * Members of the team in any role, its coach, national staff. Counts of other states stay with those states.
 */
export const teamOrCoachFor =
  (what: string): Rule<TeamSubject> =>
  (actor, team) => {
    if (actor.kind === 'anonymous') return SIGN_IN
    if (actor.kind === 'system' || isStaff(actor)) return ALLOWED
    if (roleIn(actor, team.teamId) !== undefined || actor.coaches.includes(team.teamId)) return ALLOWED
    return refused(`The ${what} of ${team.teamName} are open to its own team, its coach and national staff.`)
  }

export const teamOrCoach = teamOrCoachFor('figures')

const teamRoles =
  (roles: readonly TeamRole[], who: string): Rule<TeamSubject> =>
  (actor, team) => {
    const near = teamOrCoach(actor, team)
    if (!near.allowed) return near
    if (team.closed)
      return refused(`${team.teamName} is closed: its record can be read, and nothing is added to it.`)
    if (actor.kind !== 'person' || isStaff(actor)) return ALLOWED
    const role = roleIn(actor, team.teamId)
    if (role !== undefined && roles.includes(role)) return ALLOWED
    return refused(`In ${team.teamName} this is done by ${who}.`)
  }

/** Those roles, or the team's coach. */
export const rolesOrCoach =
  (roles: readonly TeamRole[], who: string): Rule<TeamSubject> =>
  (actor, team) =>
    actor.kind === 'person' && actor.coaches.includes(team.teamId) && !team.closed
      ? ALLOWED
      : teamRoles(roles, `${who} or the coach`)(actor, team)

/** People who coach a team, whichever, and national staff. */
export const coachesAndStaff =
  (what: string): Rule<unknown> =>
  (actor) => {
    if (actor.kind === 'anonymous') return SIGN_IN
    const coaches = actor.kind === 'person' && (isStaff(actor) || actor.standings.includes('coach'))
    return coaches ? ALLOWED : refused(`${what} is for coaches and national staff.`)
  }

/** The team's coach and national staff; for everybody else there is no such page. */
export const coachOf: Rule<TeamSubject> = (actor, team) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  const reach = coachReach(actor)
  if (reach !== 'all' && !reach.includes(team.teamId))
    return { allowed: false, how: 'hidden', reason: 'This is not open to you.' }
  return team.closed ? refused(`${team.teamName} is closed, so there is nothing to review.`) : ALLOWED
}

export const leads = teamRoles(['lead'], 'the team lead')
export const dataEditors = teamRoles(['lead', 'data-manager'], 'the team lead or the data manager')
export const contributors = teamRoles(
  ['lead', 'data-manager', 'member'],
  'the team lead, the data manager or a member',
)

/**
 * A person who may read the assessments of a team that is open, and who is meant; no program sets a score.
 */
const assesses =
  (
    who: (actor: PersonActor, team: TeamSubject) => boolean,
    reason: (name: string) => string,
  ): Rule<TeamSubject> =>
  (actor, team) => {
    const near = teamOrCoachFor('assessments')(actor, team)
    if (!near.allowed) return near
    if (actor.kind !== 'person') return refused('A score is given by a person.')
    if (team.closed)
      return refused(`${team.teamName} is closed: its record can be read, and nothing is added to it.`)
    return who(actor, team) ? ALLOWED : refused(reason(team.teamName))
  }

/** The coach of a team, or national staff. */
export const coachesTeam = assesses(
  (actor, { teamId }) => isStaff(actor) || actor.coaches.includes(teamId),
  (name) => `${name} is scored by its coach and by national staff.`,
)

/** The lead of the team alone: what others think is not how the team sees itself. */
export const leadsOwnTeam = assesses(
  (actor, { teamId }) => roleIn(actor, teamId) === 'lead',
  (name) => `The score that ${name} gives itself is given by its lead.`,
)

/** People leave by themselves; for somebody who is gone already the lead does it, or staff. */
export const selfOrLead: Rule<MemberSubject> = (actor, member) =>
  actor.kind === 'person' && actor.id === member.personId ? ALLOWED : leads(actor, member)

/** In a team together, or one coaching the other's team. */
const near = (actor: PersonActor, { inTeams, coachesTeams }: PersonSubject): boolean =>
  inTeams.some((team) => roleIn(actor, team) !== undefined || actor.coaches.includes(team)) ||
  coachesTeams.some((team) => roleIn(actor, team) !== undefined)

/**
 * What a person says of themselves is not there for those it is not meant for. Staff see it all, and so does
 * the person.
 */
export const audience: Rule<PersonSubject> = (actor, subject) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (actor.kind === 'system' || isStaff(actor) || actor.id === subject.personId) return ALLOWED
  if (subject.shownTo === 'everyone') return ALLOWED
  return subject.shownTo === 'near' && near(actor, subject)
    ? ALLOWED
    : { allowed: false, how: 'hidden', reason: 'This is not open to you.' }
}

/** Everybody but the team itself: visitors too, who show first that their address is theirs. */
export const outsiders: Rule<TeamSubject> = (actor, team) => {
  if (actor.kind === 'system') return refused('Only a person can join a team.')
  if (actor.kind === 'anonymous' || roleIn(actor, team.teamId) === undefined) return ALLOWED
  return refused(`You are in the team of ${team.teamName} already.`)
}

/** What those who learn in the network know of each other. */
export const networkMembers: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (inNetwork(actor)) return ALLOWED
  return refused('Tests are open to the teams, their coaches, participants and national staff.')
}

/** What a team has not shared is not there for others. */
export const readsTest: Rule<TestSubject> = (actor, test) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (teamOrCoach(actor, test).allowed || (test.shared && inNetwork(actor))) return ALLOWED
  return { allowed: false, how: 'hidden', reason: 'This test is not open to you.' }
}

/**
 * Anyone who may read the figures of a team at all. The list itself holds what `teamReach` gives, so a member
 * finds their own team.
 */
export const hasReach: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (teamReach(actor).length > 0) return ALLOWED
  return refused('Charts of teams are open to the teams, their coaches and national staff.')
}
