import type { Db } from '#app/platform/database/db.server.ts'
import type { RecentSteps } from './recent-steps.ts'

const MOST = 50

/**
 * The tests of a team that were written down or took a step since an instant, the latest first, without who
 * did it. Checks no permission: its callers have done so.
 */
export async function listRecentSteps(db: Db, teamId: string, since: Date): Promise<RecentSteps[]> {
  const rows = await db.$queryRaw<RecentSteps[]>`
    SELECT t.id::text, t.change, t.stage, t.created_at > ${since} AS opened, s.steps
    FROM pdsa_test t JOIN LATERAL (
      SELECT max(s.at) AS last, json_agg(json_build_object('step', s.step, 'from', s.from_stage, 'to', s.to_stage, 'note', s.note,
        'data', s.data, 'at', s.at, 'by', NULL) ORDER BY s.id) AS steps
      FROM pdsa_step s WHERE s.test_id = t.id AND s.at > ${since}) s ON s.steps IS NOT NULL
    WHERE t.team_id = ${teamId}::uuid ORDER BY s.last DESC, t.id LIMIT ${MOST}`
  return rows.map((row) => ({
    ...row,
    steps: row.steps.map((step) => ({ ...step, at: new Date(step.at) })),
  }))
}
