import type { Db } from '#app/platform/database/db.server.ts'
import type { Standing } from '#app/policy/actor.ts'

/**
 * Whether the collaborative wants a second factor of its staff and coaches. Not required when the reference
 * data was never loaded.
 */
export async function readRequirement(db: Db): Promise<{ id: string | null; required: boolean }> {
  const collaborative = await db.collaborative.findFirst({ select: { id: true, requiresSecondFactor: true } })
  return { id: collaborative?.id ?? null, required: collaborative?.requiresSecondFactor ?? false }
}

/** Sets the requirement; false when it is set so already. */
export async function setRequirement(db: Db, id: string, required: boolean): Promise<boolean> {
  const { count } = await db.collaborative.updateMany({
    where: { id, requiresSecondFactor: !required },
    data: { requiresSecondFactor: required },
  })
  return count === 1
}

/** When the requirement was last changed, by whom and why; null while it is that of the beginning. */
export async function findRequirementChange(
  db: Db,
  collaborativeId: string,
): Promise<{ at: Date; by: string; reason: string } | null> {
  const rows = await db.$queryRaw<{ at: Date; by: string; reason: string }[]>`
    SELECT e.at, COALESCE(p.name, e.actor_label) AS by, e.data->>'reason' AS reason
    FROM event e LEFT JOIN person p ON p.id = e.actor_id
    WHERE e.action = 'factor.require' AND e.subject_id = ${collaborativeId} ORDER BY e.id DESC LIMIT 1`
  return rows[0] ?? null
}

export type FactorHolder = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly standings: readonly Standing[]
  readonly coachesTeams: boolean
  readonly persona: boolean
  readonly since: Date | null
  readonly freshCodes: number
}

const MOST_SHOWN = 500

/**
 * National staff and coaches with or without a second factor, and everybody else who has one; those without
 * first.
 */
export async function listFactorHolders(db: Db): Promise<FactorHolder[]> {
  return db.$queryRaw<FactorHolder[]>`
    SELECT * FROM (
      SELECT p.id::text, p.name, p.email, p.demo_persona IS NOT NULL AS persona, f.confirmed_at AS since,
        ARRAY(SELECT role FROM standing WHERE person_id = p.id AND revoked_at IS NULL ORDER BY role) AS standings,
        EXISTS (SELECT 1 FROM coach_assignment WHERE person_id = p.id AND ended_at IS NULL) AS "coachesTeams",
        (SELECT count(*) FROM recovery_code WHERE person_id = p.id AND used_at IS NULL)::int AS "freshCodes"
      FROM person p LEFT JOIN second_factor f ON f.person_id = p.id AND f.confirmed_at IS NOT NULL
      WHERE p.closed_at IS NULL) AS one
    WHERE since IS NOT NULL OR "coachesTeams" OR standings && ARRAY['staff', 'coach']
    ORDER BY since IS NOT NULL, name LIMIT ${MOST_SHOWN}`
}
