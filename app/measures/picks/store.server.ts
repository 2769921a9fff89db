import { firstDay, type Month } from '#app/kernel/month.ts'
import type { Db } from '#app/platform/db.server.ts'

type Signature = { readonly at: Date; readonly by: string | null }

export async function pickMeasures(
  db: Db,
  { teamId, at, by, dueFrom }: { teamId: string; dueFrom: Month } & Signature,
  measureIds: readonly string[],
): Promise<void> {
  await db.teamMeasure.createMany({
    data: measureIds.map((measureId) => ({
      teamId,
      measureId,
      pickedAt: at,
      pickedBy: by,
      dueFrom: new Date(firstDay(dueFrom)),
    })),
  })
}

export async function dropPick(
  db: Db,
  { teamId, measureId, reason }: { teamId: string; measureId: string; reason: string },
  { at, by }: Signature,
): Promise<void> {
  await db.teamMeasure.updateMany({
    where: { teamId, measureId, droppedAt: null },
    data: { droppedAt: at, droppedBy: by, droppedReason: reason },
  })
}

/** Sets the goal and the baseline (first month of its first and last period) of a measure the team reports. */
export async function configurePick(
  db: Db,
  { teamId, measureId }: { teamId: string; measureId: string },
  { goal, baseline }: { goal: number | null; baseline: { from: Month; to: Month } | null },
): Promise<void> {
  await db.teamMeasure.updateMany({
    where: { teamId, measureId, droppedAt: null },
    data: {
      goal,
      baselineFrom: baseline && new Date(firstDay(baseline.from)),
      baselineTo: baseline && new Date(firstDay(baseline.to)),
    },
  })
}
