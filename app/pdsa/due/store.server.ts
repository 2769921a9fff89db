import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { startOfDay } from '#app/kernel/time/calendar-day.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { WaitingTest } from './due-words.ts'

export type DueTest = WaitingTest & {
  readonly ownerId: string
  readonly owner: string
}

const TIMED = Prisma.sql`t.id::text, t.change, t.stage, t.stage_at AS "stageAt", to_char(t.planned_start, 'YYYY-MM-DD') AS "plannedStart",
  to_char(t.planned_end, 'YYYY-MM-DD') AS "plannedEnd", to_char(t.ended_on, 'YYYY-MM-DD') AS "endedOn", m.slug AS "teamSlug",
  m.name AS "teamName"`

/**
 * Which tests of open teams wait for somebody (see `dueStage` in core, which says since when); `t`: the test.
 */
const waits = (today: CalendarDay) => Prisma.sql`(t.stage IN ('study', 'act')
    OR (t.stage = 'plan' AND t.planned_start <= ${startOfDay(today)}::date)
    OR (t.stage = 'do' AND t.planned_end < ${startOfDay(today)}::date))
  AND NOT EXISTS (SELECT FROM team_closure c WHERE c.team_id = t.team_id AND c.reopened_at IS NULL)`

/**
 * The tests of some teams of which a stage waits for somebody on the day `today`: those of the owner `first`
 * before the others, the longest waiting before the rest; and how many there are.
 */
export async function listDueTests(
  db: Db,
  teamIds: readonly string[],
  { today, first, most }: { today: CalendarDay; first: string | null; most: number },
): Promise<{ tests: DueTest[]; total: number }> {
  const rows = await db.$queryRaw<(DueTest & { total: number })[]>`
    SELECT ${TIMED}, o.id::text AS "ownerId", o.name AS owner, count(*) OVER ()::int AS total
    FROM pdsa_test t JOIN team m ON m.id = t.team_id JOIN person o ON o.id = t.owner_id
    WHERE t.team_id = ANY(${teamIds}::uuid[]) AND ${waits(today)}
    ORDER BY t.owner_id IS DISTINCT FROM ${first}::uuid, COALESCE(t.ended_on, t.planned_end), t.id LIMIT ${most}`
  return { tests: rows.map(({ total: _, ...test }) => test), total: rows[0]?.total ?? 0 }
}

export type WaitingOfOwner = {
  readonly ownerId: string
  readonly total: number
  /** Those that wait longest. */
  readonly tests: readonly WaitingTest[]
}

/** How many tests of one person a mail names. */
const MOST_OF_A_MAIL = 5

/**
 * The tests that wait for their owner, person by person, as long as they carry tests on in the team. Invented
 * teams are left out.
 */
export async function listWaitingByOwner(db: Db, today: CalendarDay): Promise<WaitingOfOwner[]> {
  type Row = WaitingTest & { ownerId: string; total: number }
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT ${TIMED}, t.owner_id::text AS "ownerId", count(*) OVER (PARTITION BY t.owner_id)::int AS total,
        row_number() OVER (PARTITION BY t.owner_id ORDER BY COALESCE(t.ended_on, t.planned_end), t.id) AS place
      FROM pdsa_test t JOIN team m ON m.id = t.team_id AND NOT m.demo
      JOIN membership ms ON ms.team_id = t.team_id AND ms.person_id = t.owner_id AND ms.ended_at IS NULL AND ms.role <> 'viewer'
      WHERE ${waits(today)}) w
    WHERE w.place <= ${MOST_OF_A_MAIL} ORDER BY w."ownerId", w.place`
  const byOwner = new Map<string, WaitingOfOwner & { tests: WaitingTest[] }>()
  for (const { ownerId, total, ...test } of rows) {
    const own = byOwner.get(ownerId) ?? { ownerId, total, tests: [] }
    byOwner.set(ownerId, own)
    own.tests.push(test)
  }
  return [...byOwner.values()]
}
