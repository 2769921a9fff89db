import type { Db } from '#app/platform/database/db.server.ts'
import type { Sector } from '../members/sector.ts'

export type JoinRequest = {
  readonly id: string
  readonly teamId: string
  readonly personId: string | null
  readonly email: string
  readonly name: string
  readonly sector: Sector
  readonly reason: string
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly confirmedAt: Date | null
  readonly decision: 'approved' | 'declined' | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly team: { readonly id: string; readonly slug: string; readonly name: string }
}

const columns = {
  id: true,
  teamId: true,
  personId: true,
  email: true,
  name: true,
  sector: true,
  reason: true,
  askedAt: true,
  expiresAt: true,
  confirmedAt: true,
  decision: true,
  decidedAt: true,
  decidedPerson: { select: { name: true } },
  team: { select: { id: true, slug: true, name: true } },
} as const

type Selected = Omit<JoinRequest, 'sector' | 'decision' | 'decidedBy'> & {
  sector: string
  decision: string | null
  decidedPerson: { name: string } | null
}

const rowOf = ({ decidedPerson, ...row }: Selected): JoinRequest => ({
  ...row,
  sector: row.sector as Sector,
  decision: row.decision as JoinRequest['decision'],
  decidedBy: decidedPerson?.name ?? null,
})

/** The request of an address to a team that nobody has answered yet. */
export async function findOpenRequest(db: Db, teamId: string, email: string): Promise<JoinRequest | null> {
  const row = await db.joinRequest.findFirst({ where: { teamId, email, decidedAt: null }, select: columns })
  return row && rowOf(row)
}

export type Asking = {
  readonly teamId: string
  readonly personId: string | null
  readonly email: string
  readonly name: string
  readonly sector: Sector
  readonly reason: string
  readonly tokenHash: string | null
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly confirmedAt: Date | null
}

/**
 * Writes a request, in the place of one of the same address that nobody has confirmed; false when an open one
 * is confirmed already.
 */
export async function putRequest(db: Db, asking: Asking): Promise<boolean> {
  const { teamId, email } = asking
  await db.joinRequest.deleteMany({ where: { teamId, email, confirmedAt: null } })
  const { count } = await db.joinRequest.createMany({ data: [asking], skipDuplicates: true })
  return count === 1
}

export async function findRequestByToken(db: Db, tokenHash: string): Promise<JoinRequest | null> {
  const row = await db.joinRequest.findUnique({ where: { tokenHash }, select: columns })
  return row && rowOf(row)
}

export async function findRequest(db: Db, id: string): Promise<JoinRequest | null> {
  const row = await db.joinRequest.findUnique({ where: { id }, select: columns })
  return row && rowOf(row)
}

/** Confirms that the address is the asker's; false when that was done before, or came too late. */
export async function confirmRequest(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db.joinRequest.updateMany({
    where: { id, confirmedAt: null, expiresAt: { gt: at } },
    data: { confirmedAt: at },
  })
  return count === 1
}

/**
 * The confirmed requests of a team: those that wait first, the oldest of them first; then the newest answered
 * ones.
 */
export async function listRequests(db: Db, teamId: string, take: number): Promise<JoinRequest[]> {
  const confirmed = { teamId, confirmedAt: { not: null } }
  const [waiting, answered] = await Promise.all([
    db.joinRequest.findMany({
      where: { ...confirmed, decidedAt: null },
      orderBy: { askedAt: 'asc' },
      take,
      select: columns,
    }),
    db.joinRequest.findMany({
      where: { ...confirmed, decidedAt: { not: null } },
      orderBy: { decidedAt: 'desc' },
      take,
      select: columns,
    }),
  ])
  return [...waiting, ...answered].map(rowOf)
}

type Decision = {
  readonly decision: 'approved' | 'declined'
  readonly word: string | null
  readonly role: string | null
  readonly decidedAt: Date
  readonly decidedBy: string | null
}

/** Answers a request; false when somebody else was faster. */
export async function decideRequest(db: Db, id: string, decision: Decision): Promise<boolean> {
  const { count } = await db.joinRequest.updateMany({
    where: { id, decidedAt: null, confirmedAt: { not: null } },
    data: decision,
  })
  return count === 1
}

export type Decider = {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly as: 'lead' | 'coach' | 'staff'
}

/** Who decides about a team's requests: its leads and coaches; where it has neither, national staff. */
export async function listDeciders(db: Db, teamId: string): Promise<Decider[]> {
  return db.$queryRaw<Decider[]>`
    WITH near AS (
      SELECT p.id::text AS "personId", p.name, p.email, 'lead' AS as FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.team_id = ${teamId}::uuid AND m.role = 'lead' AND m.ended_at IS NULL AND p.closed_at IS NULL
      UNION ALL
      SELECT p.id::text, p.name, p.email, 'coach' FROM coach_assignment c JOIN person p ON p.id = c.person_id
      WHERE c.team_id = ${teamId}::uuid AND c.ended_at IS NULL AND p.closed_at IS NULL)
    SELECT * FROM near
    UNION ALL
    SELECT p.id::text, p.name, p.email, 'staff' FROM standing s JOIN person p ON p.id = s.person_id
    WHERE s.role = 'staff' AND s.revoked_at IS NULL AND p.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM near)
    LIMIT 20`
}

/** Teams one can ask to join, by name. At most one a jurisdiction, so 59. */
export async function listTeamsToJoin(db: Db): Promise<{ slug: string; name: string; demo: boolean }[]> {
  return db.team.findMany({
    orderBy: { name: 'asc' },
    select: { slug: true, name: true, demo: true },
    take: 100,
  })
}

/** Whether an address belongs to a member of the team. */
export async function isMember(db: Db, teamId: string, email: string): Promise<boolean> {
  return (await db.membership.count({ where: { teamId, endedAt: null, person: { email } } })) > 0
}
