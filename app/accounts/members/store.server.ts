import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamRole } from '#app/policy/actor.ts'
import type { Sector } from './sector.ts'

export type Member = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string
  /**
   * The person lets nobody but staff see the address; the lead, who has to reach them, sees it all the same.
   */
  readonly hidesEmail: boolean
  /** The same for the person's page in the directory. */
  readonly hidesPage: boolean
  readonly role: TeamRole
  readonly sector: Sector | null
  readonly since: Date
}

const MEMBER = Prisma.sql`m.id::text, m.person_id::text AS "personId", p.name, p.email, COALESCE(f.email_for = 'staff', FALSE) AS "hidesEmail",
  COALESCE(f.listing_for = 'staff', FALSE) AS "hidesPage",
  m.role, m.sector, m.started_at AS since`

const MOST_MEMBERS = 500

/** Everybody in a team now: leads first, then by name. */
export async function listMembers(db: Db, teamId: string): Promise<Member[]> {
  return db.$queryRaw<Member[]>`
    SELECT ${MEMBER}
    FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN profile f ON f.person_id = p.id
    WHERE m.team_id = ${teamId}::uuid AND m.ended_at IS NULL
    ORDER BY array_position(ARRAY['lead', 'data-manager', 'member', 'viewer'], m.role), p.name LIMIT ${MOST_MEMBERS}`
}

/** A membership that has not ended. */
export async function findMember(db: Db, id: string): Promise<(Member & { teamId: string }) | null> {
  const rows = await db.$queryRaw<(Member & { teamId: string })[]>`
    SELECT ${MEMBER}, m.team_id::text AS "teamId"
    FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN profile f ON f.person_id = p.id
    WHERE m.id = ${id}::uuid AND m.ended_at IS NULL`
  return rows[0] ?? null
}

/**
 * The open membership that the same person has in the same team since the given one ended; null when there is
 * none.
 */
export async function findSuccessor(db: Db, id: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT now.id::text FROM membership past JOIN membership now ON now.person_id = past.person_id AND now.team_id = past.team_id
    WHERE past.id = ${id}::uuid AND past.ended_at IS NOT NULL AND now.ended_at IS NULL`
  return rows[0]?.id ?? null
}

const MOST_COACHES = 20

/** Who coaches a team now, by name. */
export async function listCoaches(db: Db, teamId: string): Promise<{ name: string; email: string }[]> {
  return db.$queryRaw<{ name: string; email: string }[]>`
    SELECT p.name, p.email FROM coach_assignment a JOIN person p ON p.id = a.person_id
    WHERE a.team_id = ${teamId}::uuid AND a.ended_at IS NULL AND p.closed_at IS NULL
    ORDER BY p.name LIMIT ${MOST_COACHES}`
}

export async function setSector(db: Db, id: string, sector: Sector | null): Promise<void> {
  await db.membership.update({ where: { id }, data: { sector } })
}

/**
 * Ends a membership; false when it has ended already. The database keeps a lead in every team that has one
 * (`team_keeps_a_lead`) and looks when `holdToTheRule` is called, or at the end of the transaction.
 */
export async function endMembership(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const { count } = await db.membership.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: at, endedBy: by },
  })
  return count === 1
}

/**
 * Has the database look now whether every team still has its lead, so that a refusal can be distinguished
 * from other failures.
 */
export async function holdToTheRule(db: Db): Promise<void> {
  await db.$executeRaw`SET CONSTRAINTS "team_keeps_a_lead" IMMEDIATE`
}

/** Makes others who end or change memberships of a team wait until this transaction is over. */
export async function lockTeam(db: Db, teamId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM team WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`
}
