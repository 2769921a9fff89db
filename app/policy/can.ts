import type {
  Action,
  ActionSubjects,
  MemberSubject,
  PersonSubject,
  TeamSubject,
  TestSubject,
} from './action.ts'
import { ANONYMOUS, inNetwork, type Actor, type PersonActor, type TeamRole } from './actor.ts'

/**
 * The answer of the policy. `sign-in`: somebody known might be allowed. `hidden`: the asker must not learn that the thing is
 * there (404). `second-factor`: they have to set up a second factor before anything else. `refused`: they see it but may not do this (403), and `reason` says why in a sentence.
 */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly how: 'sign-in' | 'second-factor' | 'hidden' | 'refused'
      readonly reason: string
    }

const ALLOWED: Permission = { allowed: true }
const SIGN_IN: Permission = { allowed: false, how: 'sign-in', reason: 'Sign in to go on.' }
const SECOND_FACTOR_FIRST: Permission = {
  allowed: false,
  how: 'second-factor',
  reason: 'Set up your second factor to go on.',
}
const refused = (reason: string): Permission => ({ allowed: false, how: 'refused', reason })

type Rule<Subject> = (actor: Actor, subject: Subject) => Permission

const anyone: Rule<unknown> = () => ALLOWED

const signedIn: Rule<unknown> = (actor) => (actor.kind === 'anonymous' ? SIGN_IN : ALLOWED)

/** Somebody's own account: programs have none. */
const aPerson: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  return actor.kind === 'person' ? ALLOWED : refused('Only a person has an account.')
}

/** Done by the clock, never by a person. */
const programsOnly: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  return actor.kind === 'system' ? ALLOWED : refused('The collaboratory does this by itself.')
}

const staffOnly =
  (what: string): Rule<unknown> =>
  (actor) => {
    if (actor.kind === 'anonymous') return SIGN_IN
    if (actor.kind === 'system' || isStaff(actor)) return ALLOWED
    return refused(`${what} is for national staff.`)
  }

const isStaff = (actor: PersonActor): boolean => actor.standings.includes('staff')

const roleIn = (actor: PersonActor, teamId: string): TeamRole | undefined =>
  actor.memberships.find((m) => m.teamId === teamId)?.role

/** Members of the team in any role, its coach, national staff. Counts of other states stay with those states. */
const closeTo =
  (what: string): Rule<TeamSubject> =>
  (actor, team) => {
    if (actor.kind === 'anonymous') return SIGN_IN
    if (actor.kind === 'system' || isStaff(actor)) return ALLOWED
    if (roleIn(actor, team.teamId) !== undefined || actor.coaches.includes(team.teamId)) return ALLOWED
    return refused(`The ${what} of ${team.teamName} are open to its own team, its coach and national staff.`)
  }

const closeToTeam = closeTo('figures')

const teamRoles =
  (roles: readonly TeamRole[], who: string): Rule<TeamSubject> =>
  (actor, team) => {
    const near = closeToTeam(actor, team)
    if (!near.allowed) return near
    if (team.closed)
      return refused(`${team.teamName} is closed: its record can be read, and nothing is added to it.`)
    if (actor.kind !== 'person' || isStaff(actor)) return ALLOWED
    const role = roleIn(actor, team.teamId)
    if (role !== undefined && roles.includes(role)) return ALLOWED
    return refused(`In ${team.teamName} this is done by ${who}.`)
  }

/** Those roles, or the team's coach. */
const rolesOrCoach =
  (roles: readonly TeamRole[], who: string): Rule<TeamSubject> =>
  (actor, team) =>
    actor.kind === 'person' && actor.coaches.includes(team.teamId) && !team.closed
      ? ALLOWED
      : teamRoles(roles, `${who} or the coach`)(actor, team)

const leads = teamRoles(['lead'], 'the team lead')
const stewards = teamRoles(['lead', 'data-manager'], 'the team lead or the data manager')
const workers = teamRoles(['lead', 'data-manager', 'member'], 'the team lead, the data manager or a member')

/** People leave by themselves; for somebody who is gone already the lead does it, or staff. */
const selfOrLead: Rule<MemberSubject> = (actor, member) =>
  actor.kind === 'person' && actor.id === member.personId ? ALLOWED : leads(actor, member)

/** In a team together, or one coaching the other's team. */
const near = (actor: PersonActor, { inTeams, coachesTeams }: PersonSubject): boolean =>
  inTeams.some((team) => roleIn(actor, team) !== undefined || actor.coaches.includes(team)) ||
  coachesTeams.some((team) => roleIn(actor, team) !== undefined)

/** What a person says of themselves is not there for those it is not meant for. Staff see it all, and so does the person. */
const audience: Rule<PersonSubject> = (actor, subject) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (actor.kind === 'system' || isStaff(actor) || actor.id === subject.personId) return ALLOWED
  if (subject.shownTo === 'everyone') return ALLOWED
  return subject.shownTo === 'near' && near(actor, subject)
    ? ALLOWED
    : { allowed: false, how: 'hidden', reason: 'This is not open to you.' }
}

/** Everybody but the team itself: visitors too, who show first that their address is theirs. */
const outsiders: Rule<TeamSubject> = (actor, team) => {
  if (actor.kind === 'system') return refused('Only a person can join a team.')
  if (actor.kind === 'anonymous' || roleIn(actor, team.teamId) === undefined) return ALLOWED
  return refused(`You are in the team of ${team.teamName} already.`)
}

export { inNetwork }

/** What those who learn in the network know of each other. */
const learners: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (inNetwork(actor)) return ALLOWED
  return refused('Tests are open to the teams, their coaches, participants and national staff.')
}

/** What a team has not shared is not there for others. */
const readsTest: Rule<TestSubject> = (actor, test) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (closeToTeam(actor, test).allowed || (test.shared && inNetwork(actor))) return ALLOWED
  return { allowed: false, how: 'hidden', reason: 'This test is not open to you.' }
}

/** Whoever may read the figures of a team at all. The list itself holds what `teamReach` gives, so a member finds their own team. */
const hasReach: Rule<unknown> = (actor) => {
  if (actor.kind === 'anonymous') return SIGN_IN
  if (teamReach(actor).length > 0) return ALLOWED
  return refused('Charts of teams are open to the teams, their coaches and national staff.')
}

/** Total over the closed list: an action without a rule does not compile. */
const RULES: { readonly [A in Action]: Rule<ActionSubjects[A]> } = {
  'session.begin': anyone,
  'session.end': anyone,
  'setup.complete': anyone,
  'collaborative.read': anyone,
  'collaborative.rules.set': staffOnly('Choosing the rules of the charts'),
  'area.read': anyone,
  'idea.read': anyone,
  'idea.ledger': learners,
  'catalogue.read': anyone,
  'catalogue.write': staffOnly('The measure catalogue'),
  'home.read': signedIn,
  'measure.compare': hasReach,
  'team.list': signedIn,
  'mail.read': staffOnly('The outbox'),
  'mail.disclose': staffOnly('Handing a link over'),
  'standing.invite': staffOnly('Inviting coaches, funders, participants and staff'),
  'invitation.accept': anyone,
  'join.confirm': anyone,
  'account.recover': anyone,
  'account.change': aPerson,
  'account.sessions': aPerson,
  'account.close': aPerson,
  'profile.write': aPerson,
  'directory.read': signedIn,
  'person.read': audience,
  'account.factor': aPerson,
  'factor.require': staffOnly('Requiring a second factor'),
  'factor.reset': staffOnly('Taking a second factor away'),
  'team.create': staffOnly('Opening a team'),
  'programme.read': staffOnly('The programme'),
  'phase.write': staffOnly('Planning phases'),
  'calendar.write': staffOnly('The reporting calendar'),
  'audit.read': staffOnly('The audit log'),
  'team.read': closeToTeam,
  'team.administer': staffOnly('Looking after teams'),
  'team.coach.assign': staffOnly('Assigning coaches'),
  'team.areas.choose': leads,
  'team.areas.leave': leads,
  'team.aim.write': leads,
  'team.measures.pick': stewards,
  'team.measures.configure': stewards,
  'team.measures.define': stewards,
  'team.measures.share': leads,
  'team.members.read': closeTo('people'),
  'team.members.manage': leads,
  'team.membership.end': selfOrLead,
  'team.invite': leads,
  'team.join': outsiders,
  'team.requests.decide': rolesOrCoach(['lead'], 'the team lead'),
  'values.read': closeToTeam,
  'values.enter': workers,
  'values.import': stewards,
  'values.export': closeToTeam,
  'reminder.send': programsOnly,
  'period.lock.due': programsOnly,
  'reminder.stop': anyone,
  'reminder.choose': signedIn,
  'period.submit': stewards,
  'period.reopen': stewards,
  'period.lock': staffOnly('Locking a period'),
  'strata.read': closeToTeam,
  'strata.enter': workers,
  'events.read': closeToTeam,
  'events.enter': workers,
  'chart.annotate': rolesOrCoach(
    ['lead', 'data-manager', 'member'],
    'the team lead, the data manager, a member',
  ),
  'chart.phase': rolesOrCoach(['lead', 'data-manager'], 'the team lead, the data manager'),
  'chart.mark': rolesOrCoach(['lead', 'data-manager'], 'the team lead, the data manager'),
  'test.find': signedIn,
  'test.list': signedIn,
  'test.read': readsTest,
  'test.write': workers,
  'test.share': workers,
  'team.tests.share': leads,
  'diagram.read': closeTo('driver diagrams'),
  'diagram.write': workers,
}

/** May `actor` do `action` to `subject`? Pure; everything that is not allowed by a rule above is refused. */
export function can<A extends Action>(actor: Actor, action: A, subject: ActionSubjects[A]): Permission {
  const rule: Rule<ActionSubjects[A]> | undefined = RULES[action]
  if (rule === undefined) return refused('Nobody may do this.')
  if (actor.kind !== 'person' || !actor.awaitsSecondFactor || action === 'account.factor')
    return rule(actor, subject)
  return rule(ANONYMOUS, subject).allowed ? ALLOWED : SECOND_FACTOR_FIRST
}

/** Which teams an actor's lists reach: all of them, or the named ones. Stores turn this into a `where`. */
export type TeamReach = 'all' | readonly string[]

/** The teams whose figures the actor may read: the same answer as asking `values.read` of each. */
export function teamReach(actor: Actor): TeamReach {
  if (actor.kind === 'anonymous') return []
  if (actor.kind === 'system' || isStaff(actor)) return 'all'
  return [...new Set([...actor.memberships.map((m) => m.teamId), ...actor.coaches])]
}
