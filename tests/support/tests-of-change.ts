import { inTransaction, type Db } from '#app/platform/database/db.server.ts'

export const TESTED_AT = new Date('2026-03-10T09:00:00Z')

/** A planned test of a team, in the database alone. Its owner has to be in the team. */
export const addTestOfChange = (
  db: Db,
  {
    teamId,
    ownerId,
    change = 'Crib card at the bedside',
    sharing = 'team',
  }: { teamId: string; ownerId: string; change?: string; sharing?: 'team' | 'network' },
): Promise<string> =>
  inTransaction(db, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO pdsa_test (team_id, area_slug, change, prediction, scale, owner_id, planned_start, planned_end, stage, stage_at, sharing,
        ramp_id, created_at, changed_at)
      VALUES (${teamId}::uuid, 'safe-sleep', ${change}, 'Four of five sleep on their back.', 1, ${ownerId}::uuid, '2026-03-10',
        '2026-03-12', 'plan', ${TESTED_AT}, ${sharing}, gen_random_uuid(), ${TESTED_AT}, ${TESTED_AT})
      RETURNING id::text`
    const id = rows[0]?.id ?? ''
    await tx.pdsaStep.create({ data: { testId: id, step: 'planned', toStage: 'plan', at: TESTED_AT } })
    return id
  })
