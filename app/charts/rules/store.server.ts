import type { Db } from '#app/platform/database/db.server.ts'
import type { RuleSet } from '../spc/rule-set.ts'

/**
 * Which rules the collaborative reads its charts by. Throws when there is no collaborative: the reference
 * data was never loaded.
 */
export async function findRules(db: Db): Promise<{ id: string; name: string; ruleSet: RuleSet }> {
  const collaborative = await db.collaborative.findFirstOrThrow({
    select: { id: true, name: true, ruleSet: true },
  })
  return { ...collaborative, ruleSet: collaborative.ruleSet as RuleSet }
}

/** Puts other rules in force; false when they are in force already. */
export async function changeRules(db: Db, { id, to }: { id: string; to: RuleSet }): Promise<boolean> {
  const where = { id, ruleSet: { not: to } }
  return (await db.collaborative.updateMany({ where, data: { ruleSet: to } })).count === 1
}

/** When the rules were last changed, as what and why; null while they are those of the beginning. */
export async function findLastChange(
  db: Db,
  collaborativeId: string,
): Promise<{ at: Date; by: string; reason: string } | null> {
  const rows = await db.$queryRaw<{ at: Date; by: string; reason: string }[]>`
    SELECT at, actor_label AS by, data->>'reason' AS reason FROM event
    WHERE action = 'collaborative.rules.set' AND subject_id = ${collaborativeId} ORDER BY id DESC LIMIT 1`
  return rows[0] ?? null
}
