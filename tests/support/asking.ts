import { closePerson } from '#app/accounts/api.server.ts'
import { stoppedClock, type Clock } from '#app/kernel/time/clock.ts'
import { inTransaction, type Db } from '#app/platform/database/db.server.ts'
import type { Context, Outcome } from '#app/platform/use-case.server.ts'
import { teamSlug } from '#app/teams/team-slug.ts'
import type { Actor, ActorMembership, PersonActor, Standing, TeamRole } from '#app/policy/actor.ts'

/** The secret of the server that tests run on. */
export const SERVER_SECRET = 'the secret of the server that tests run on'

export const MID_MARCH: Clock = stoppedClock('2026-03-15T12:00:00Z')

/** The context in which `actor` asks a use case, in mid-March 2026 unless stated otherwise. */
export const asking = (db: Db, actor: Actor, clock: Clock = MID_MARCH): Context => ({
  actor,
  db,
  clock,
  requestId: null,
  clientAddress: '127.0.0.1',
  sessionId: null,
  demo: false,
  sendsMail: true,
  serverSecret: SERVER_SECRET,
  baseUrl: null,
})

/** The value of an outcome that must be `done`. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`The outcome is not done but ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** The sentences of an outcome that must be problems. */
export function problemsOf(outcome: Outcome<unknown>): string[] {
  if (outcome.kind !== 'problems')
    throw new Error(`The outcome is not problems but ${JSON.stringify(outcome)}`)
  return outcome.problems.map((problem) => problem.message)
}

/** A team of its jurisdiction, with nothing in it. */
export async function addTeamOf(
  db: Db,
  jurisdictionCode: string,
): Promise<{ id: string; slug: string; name: string }> {
  const { name } = await db.jurisdiction.findUniqueOrThrow({ where: { code: jurisdictionCode } })
  const { id: collaborativeId } = await db.collaborative.findFirstOrThrow()
  const slug = teamSlug(name)
  const { id } = await db.team.create({
    data: { collaborativeId, jurisdictionCode, slug, name, joinedOn: new Date('2025-01-01') },
  })
  return { id, slug, name }
}

/** A person with what they hold, in the database and as an actor. */
export async function addPerson(
  db: Db,
  {
    email = 'person@agency.example',
    standings = [],
    team,
  }: {
    email?: string
    standings?: readonly Standing[]
    team?: { id: string; slug: string; name: string; role: TeamRole }
  } = {},
): Promise<PersonActor> {
  const { id } = await db.person.create({
    data: { email, name: email, standings: { create: standings.map((role) => ({ role })) } },
  })
  const memberships: ActorMembership[] = []
  if (team) {
    const startedAt = new Date('2025-01-01')
    await db.membership.create({ data: { personId: id, teamId: team.id, role: team.role, startedAt } })
    memberships.push({ teamId: team.id, teamSlug: team.slug, teamName: team.name, role: team.role })
  }
  return { kind: 'person', id, name: email, standings, memberships, coaches: [] }
}

/** Closes an account as its owner would, password aside. */
export const closeAccountOf = (db: Db, { id, name }: PersonActor, at = new Date()): Promise<void> =>
  inTransaction(db, async (tx) => {
    const { email } = await tx.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
    await closePerson(tx, { id, email, name }, at)
  })
