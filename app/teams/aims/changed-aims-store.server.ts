import type { Db } from '#app/platform/database/db.server.ts'
import type { ChangedAim } from './changed-aim.ts'

const MOST = 20

/**
 * The aims of a team that were set, changed or closed since an instant, the latest first, each with what was
 * done last. Checks no permission: its callers have done so.
 */
export const listChangedAims = (db: Db, teamId: string, since: Date): Promise<ChangedAim[]> => db.$queryRaw`
  SELECT a.id::text, v.what,
    CASE WHEN a.closed_at > ${since} THEN 'closed' WHEN a.created_at > ${since} THEN 'set' ELSE 'changed' END AS did,
    CASE WHEN a.closed_at > ${since} THEN a.closed_at ELSE v.written_at END AS at
  FROM aim a JOIN LATERAL (SELECT * FROM aim_version WHERE aim_id = a.id ORDER BY number DESC LIMIT 1) v ON TRUE
  WHERE a.team_id = ${teamId}::uuid AND (a.created_at > ${since} OR a.closed_at > ${since} OR v.written_at > ${since})
  ORDER BY at DESC, a.id LIMIT ${MOST}`
