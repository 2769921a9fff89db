import { startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Signature } from '#app/kernel/signature.ts'

/**
 * Ticks a task off on a day, or opens it again (null); false, and nothing written, when it stands so already
 * or has gone from the plan.
 */
export async function markTask(
  db: Db,
  { testId, taskId }: { readonly testId: string; readonly taskId: string },
  doneOn: CalendarDay | null,
  { at, by }: Signature,
): Promise<boolean> {
  const day = doneOn === null ? null : startOfDay(doneOn)
  const { count } = await db.pdsaTask.updateMany({
    where: { id: taskId, testId, removedAt: null, doneOn: day === null ? { not: null } : null },
    data: { doneOn: day, writtenAt: at, writtenBy: by },
  })
  if (count === 0) return false
  await db.pdsaTaskMark.create({ data: { taskId, doneOn: day, at, by } })
  return true
}
