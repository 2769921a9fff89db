import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'

/** Shows a team's own measure to the other teams; false when it is shared already. */
export async function shareMeasure(db: Db, measureId: string, { at, by }: Signature): Promise<boolean> {
  const { count } = await db.measure.updateMany({
    where: { id: measureId, teamId: { not: null }, sharedAt: null },
    data: { sharedAt: at, sharedBy: by },
  })
  return count === 1
}
