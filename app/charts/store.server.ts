import type { Db } from '#app/platform/database/db.server.ts'
import type { RuleSet } from './spc/rule-set.ts'

/** Which rules the collaborative of each team reads its charts by. */
export async function listRuleSets(
  db: Db,
  teamIds: readonly string[],
): Promise<{ id: string; slug: string; ruleSet: RuleSet }[]> {
  return db.$queryRaw`
    SELECT t.id::text, t.slug, c.rule_set AS "ruleSet" FROM team t JOIN collaborative c ON c.id = t.collaborative_id
    WHERE t.id = ANY(${teamIds}::uuid[])`
}
