import type { Db } from '#app/platform/database/db.server.ts'
import type { TeamRole } from '#app/policy/actor.ts'

type NewHandover = {
  readonly teamId: string
  readonly fromPerson: string
  readonly fromRole: TeamRole
  readonly toPerson: string | null
  readonly toRole: TeamRole | null
  readonly drafts: number
  readonly word: string | null
  readonly handedAt: Date
  readonly handedBy: string | null
}

export async function addHandover(db: Db, handover: NewHandover): Promise<void> {
  await db.handover.create({ data: handover })
}

export type Handover = {
  readonly id: string
  readonly from: string
  readonly fromRole: TeamRole
  readonly to: string | null
  readonly drafts: number
  readonly word: string | null
  readonly handedAt: Date
}

const NEWEST = 5

/** The newest handovers of a team, newest first. */
export async function listHandovers(db: Db, teamId: string): Promise<Handover[]> {
  const rows = await db.handover.findMany({
    where: { teamId },
    orderBy: { handedAt: 'desc' },
    take: NEWEST,
    include: { from: { select: { name: true } }, to: { select: { name: true } } },
  })
  return rows.map(({ id, from, fromRole, to, drafts, word, handedAt }) => ({
    id,
    from: from.name,
    fromRole: fromRole as TeamRole,
    to: to?.name ?? null,
    drafts,
    word,
    handedAt,
  }))
}

/** Somebody's memberships with what each holds, for the page of their account. */
export async function listOwnMemberships(
  db: Db,
  personId: string,
): Promise<{ id: string; slug: string; name: string; role: TeamRole; drafts: number }[]> {
  return db.$queryRaw`
    SELECT m.id::text, t.slug, t.name, m.role,
      (SELECT count(*)::int FROM entry_draft d WHERE d.team_id = m.team_id AND d.person_id = m.person_id) AS drafts
    FROM membership m JOIN team t ON t.id = m.team_id
    WHERE m.person_id = ${personId}::uuid AND m.ended_at IS NULL ORDER BY t.name LIMIT 100`
}
