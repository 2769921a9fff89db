import type { Signature } from '#app/kernel/signature.ts'
import { firstDay, type Month } from '#app/kernel/time/month.ts'
import type { Db } from '#app/platform/database/db.server.ts'

/** How a team reads one measure. */
type ChartSettings = {
  goal: number | null
  baseline: { from: Month; to: Month } | null
  chartType: string | null
}
export async function addReportedMeasures(
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

export async function dropReportedMeasure(
  db: Db,
  { teamId, measureId, reason }: { teamId: string; measureId: string; reason: string },
  { at, by }: Signature,
): Promise<void> {
  await db.teamMeasure.updateMany({
    where: { teamId, measureId, droppedAt: null },
    data: { droppedAt: at, droppedBy: by, droppedReason: reason },
  })
}

/**
 * Sets the goal, the baseline (first month of its first and last period) and the chart of a measure the team
 * reports.
 */
export async function configureReportedMeasure(
  db: Db,
  { teamId, measureId }: { teamId: string; measureId: string },
  { goal, baseline, chartType }: ChartSettings,
): Promise<void> {
  await db.teamMeasure.updateMany({
    where: { teamId, measureId, droppedAt: null },
    data: {
      goal,
      baselineFrom: baseline && new Date(firstDay(baseline.from)),
      baselineTo: baseline && new Date(firstDay(baseline.to)),
      chartType,
    },
  })
}
