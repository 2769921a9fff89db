import type { Db } from '#app/platform/database/db.server.ts'
import type { OpenedAndClosed } from './opened-and-closed.ts'

/**
 * How many tests each of the given teams wrote down, and decided or stopped, since an instant; teams with
 * neither are not among them. Checks no permission: its callers have done so.
 */
export async function listOpenedAndClosed(
  db: Db,
  teamIds: readonly string[],
  since: Date,
): Promise<Map<string, OpenedAndClosed>> {
  const rows = await db.$queryRaw<({ team: string } & OpenedAndClosed)[]>`
    SELECT team_id::text AS team, count(*) FILTER (WHERE created_at >= ${since})::int AS opened,
      count(*) FILTER (WHERE stage IN ('done', 'stopped') AND stage_at >= ${since})::int AS closed
    FROM pdsa_test WHERE team_id = ANY(${[...teamIds]}::uuid[])
      AND (created_at >= ${since} OR (stage IN ('done', 'stopped') AND stage_at >= ${since}))
    GROUP BY team_id`
  return new Map(rows.map(({ team, ...counts }) => [team, counts]))
}
