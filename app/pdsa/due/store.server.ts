import type { CalendarDay } from '#app/kernel/calendar-day.ts'
import { startOfDay } from '#app/kernel/calendar-day.ts'
import type { Db } from '#app/platform/db.server.ts'
import type { Timed } from '../core/due.ts'

export type DueTest = Timed & {
  readonly id: string
  readonly change: string
  readonly teamSlug: string
  readonly teamName: string
  readonly ownerId: string
  readonly owner: string
}

/**
 * The tests of some teams of which a stage waits for somebody on the day `today` (see `dueStage` in core, which says since when): those in
 * the hands of `first` before the others, the longest waiting before the rest; and how many there are.
 */
export async function listDueTests(
  db: Db,
  teamIds: readonly string[],
  { today, first, most }: { today: CalendarDay; first: string | null; most: number },
): Promise<{ tests: DueTest[]; total: number }> {
  const day = startOfDay(today)
  const rows = await db.$queryRaw<(DueTest & { total: number })[]>`
    SELECT t.id::text, t.change, t.stage, t.stage_at AS "stageAt", to_char(t.planned_start, 'YYYY-MM-DD') AS "plannedStart",
      to_char(t.planned_end, 'YYYY-MM-DD') AS "plannedEnd", to_char(t.ended_on, 'YYYY-MM-DD') AS "endedOn",
      m.slug AS "teamSlug", m.name AS "teamName", o.id::text AS "ownerId", o.name AS owner, count(*) OVER ()::int AS total
    FROM pdsa_test t JOIN team m ON m.id = t.team_id JOIN person o ON o.id = t.owner_id
    WHERE t.team_id = ANY(${teamIds}::uuid[]) AND (t.stage IN ('study', 'act')
      OR (t.stage = 'plan' AND t.planned_start <= ${day}::date) OR (t.stage = 'do' AND t.planned_end < ${day}::date))
      AND NOT EXISTS (SELECT FROM team_closure c WHERE c.team_id = t.team_id AND c.reopened_at IS NULL)
    ORDER BY t.owner_id IS DISTINCT FROM ${first}::uuid, COALESCE(t.ended_on, t.planned_end), t.id LIMIT ${most}`
  return { tests: rows.map(({ total: _, ...test }) => test), total: rows[0]?.total ?? 0 }
}
