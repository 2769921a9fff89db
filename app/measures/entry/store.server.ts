import { firstDay } from '#app/kernel/time/month.ts'
import { firstMonthOf, type Period } from '#app/kernel/time/period.ts'
import type { Db } from '#app/platform/database/db.server.ts'

/**
 * Lets one person at a time save for a team, so that what is compared with the stored values is still so when
 * it is written.
 */
export async function queueForTeam(db: Db, teamId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM team WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`
}

/** What the events of one request say, in the order in which they were written. */
export async function listEventData(
  db: Db,
  { teamId, action, requestId }: { teamId: string; action: string; requestId: string },
): Promise<unknown[]> {
  const rows = await db.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM event WHERE team_id = ${teamId}::uuid AND action = ${action} AND request_id = ${requestId} ORDER BY id`
  return rows.map((row) => row.data)
}

/** Who recorded figures as they stand now, and when; in the order given, null where nothing stands. */
export async function listRecorders(
  db: Db,
  teamId: string,
  figures: readonly { readonly measureSlug: string; readonly period: Period }[],
): Promise<({ by: string | null; at: Date } | null)[]> {
  const wanted = figures.map(({ measureSlug, period }) => ({
    slug: measureSlug,
    start: firstDay(firstMonthOf(period)),
  }))
  const rows = await db.$queryRaw<{ place: bigint; by: string | null; at: Date }[]>`
    SELECT w.place, p.name AS by, v.recorded_at AS at
    FROM ROWS FROM (json_to_recordset(${JSON.stringify(wanted)}::json) AS (slug text, start date)) WITH ORDINALITY AS w(slug, start, place)
    JOIN measure m ON m.slug = w.slug
    JOIN measure_value v ON v.team_id = ${teamId}::uuid AND v.measure_id = m.id AND v.period_start = w.start
    LEFT JOIN person p ON p.id = v.recorded_by`
  const corrections = new Map(rows.map(({ place, by, at }) => [Number(place) - 1, { by, at }]))
  return figures.map((_, place) => corrections.get(place) ?? null)
}
