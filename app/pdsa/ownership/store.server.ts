import type { Db } from '#app/platform/database/db.server.ts'
import type { Signature } from '#app/kernel/signature.ts'

const OPEN = ['plan', 'do', 'study', 'act']

/** How many open tests of a team somebody owns. */
export const countTestsOf = (db: Db, teamId: string, ownerId: string): Promise<number> =>
  db.pdsaTest.count({ where: { teamId, ownerId, stage: { in: OPEN } } })

/** Gives the open tests that one member of a team owns to another; how many. */
export async function moveTests(
  db: Db,
  teamId: string,
  { from, to }: { readonly from: string; readonly to: string },
  { at, by }: Signature,
): Promise<number> {
  const { count } = await db.pdsaTest.updateMany({
    where: { teamId, ownerId: from, stage: { in: OPEN } },
    data: { ownerId: to, changedAt: at, changedBy: by },
  })
  return count
}

/**
 * Gives the open tests that somebody owns, in whatever team, to the lead of that team who has been there
 * longest.
 */
export async function giveTestsToLeads(db: Db, ownerId: string, { at, by }: Signature): Promise<void> {
  await db.$executeRaw`
    UPDATE pdsa_test t SET owner_id = l.person_id, changed_at = ${at}, changed_by = ${by}::uuid
    FROM (SELECT DISTINCT ON (team_id) team_id, person_id FROM membership
      WHERE role = 'lead' AND ended_at IS NULL AND person_id <> ${ownerId}::uuid ORDER BY team_id, started_at, id) l
    WHERE l.team_id = t.team_id AND t.owner_id = ${ownerId}::uuid AND t.stage = ANY(${OPEN})`
}
